"""How common pieces of words are in German: how often words that hold one occur in a million words, from 60 on.

Made by tools/background.py from the word frequencies of wordfreq (R. Speer, https://github.com/rspeer/wordfreq), which
are under CC BY-SA 4.0; so is this list. `_` stands for the beginning and the end of a word.
"""

from collections.abc import Mapping
from typing import Final

_LIST: Final = """
ich_=16993 ung_=13516 _ver=11312 lich=10700 sch_=9997 _sch=9978 cht_=7418 isch=6293 der_=5828 and_=5560 ein_=5515
end_=5479 _ein=5253 icht=5113 eit_=5069 eich=4973 _wir=4782 ter_=4720 _ges=4647 ier_=4468 ach_=4456 scha=4209
_bes=4192 _wei=4153 _aus=4120 schl=4101 nder=3996 mein=3857 _mei=3802 mal_=3773 nter=3593 iel_=3542 ann_=3538
tsch=3520 tig_=3516 wir_=3481 _du_=3393 uch_=3272 _dan=3165 ell_=3144 tlic=3091 ing_=3085 _hab=3059 komm=3040
ang_=3010 vers=3007 und_=3000 hab_=2980 esch=2977 _kon=2933 _sta=2893 _ste=2818 rung=2809 land=2734 eil_=2729
nsch=2727 deut=2725 rsch=2709 ser_=2703 rich=2683 _vor=2682 _geh=2658 ass_=2634 tell=2632 chaf=2605 _auf=2597
alt_=2593 _ent=2570 all_=2569 stel=2552 _vie=2546 acht=2513 weit=2488 iede=2474 rech=2464 _kom=2443 _fra=2442
uber=2366 _lan=2338 mmer=2332 tung=2331 schi=2321 her_=2291 eder=2283 erst=2276 _wie=2270 _gut=2268 sche=2264
halt=2264 mer_=2257 dann=2250 schw=2236 _deu=2228 _zei=2225 _ber=2205 ange=2205 unte=2195 omm_=2189 ande=2184
leic=2161 gesc=2160 viel=2159 spie=2152 _ube=2132 eis_=2115 stan=2114 _mir=2111 mir_=2110 utsc=2109 nach=2104
schu=2096 eht_=2084 rag_=2070 _mal=2059 piel=2055 fall=2052 euts=2037 teil=2036 nnt_=2026 _mic=2022 _unt=2020
_ger=2013 reic=1999 mich=1989 ist_=1977 tio_=1976 imme=1962 _gro=1958 _her=1950 rbei=1931 mach=1929 tand=1915
_fre=1915 _sei=1914 gros=1914 atio=1913 eite=1901 sser=1893 _lie=1887 ert_=1886 _nac=1880 lang=1870 _pro=1840
ind_=1840 echt=1838 zeit=1838 weis=1837 sich=1829 steh=1825 _ang=1823 _gen=1823 iter=1814 ort_=1810 erun=1809
eine=1803 ersc=1795 _war=1786 ross=1784 ruck=1780 uck_=1779 _gew=1777 chla=1773 _imm=1770 wied=1768 beit=1765
schr=1764 _man=1731 ner_=1727 arbe=1725 best=1713 oll_=1702 tag_=1700 inte=1694 art_=1687 gut_=1671 fahr=1671
lung=1660 lass=1655 sst_=1643 _mit=1632 och_=1623 auss=1614 _geb=1604 ensc=1602 grun=1584 gend=1580 tisc=1578
oss_=1577 tion=1567 chei=1565 _gel=1554 _wah=1545 _wel=1545 nst_=1544 chti=1541 htig=1536 _bei=1530 rund=1530
iss_=1528 rei_=1527 setz=1508 such=1506 _spi=1503 ahl_=1495 _gef=1492 _gru=1482 est_=1477 ank_=1470 folg=1467
onnt=1466 _wil=1452 hand=1445 este=1441 _lei=1429 eid_=1428 _sel=1427 cher=1420 nung=1411 konn=1406 inde=1391
ern_=1387 _fin=1385 ster=1383 nehm=1378 glei=1373 will=1372 _sag=1368 ieb_=1364 _str=1363 eist=1362 _son=1357
_hal=1354 itt_=1350 rau_=1347 _stu=1344 lag_=1341 fuhr=1340 ahr_=1339 _bin=1337 haf_=1336 gest=1336 erei=1332
selb=1330 _int=1330 einf=1322 nig_=1321 _han=1321 ess_=1319 trag=1317 eben=1315 fach=1313 chri=1311 elt_=1310
_men=1306 _uns=1304 ast_=1302 _hin=1299 agt_=1297 gese=1297 erli=1294 bin_=1294 atz_=1292 _dir=1291 weil=1290
find=1286 mmt_=1284 auf_=1283 _mac=1278 entl=1278 _leb=1274 ill_=1271 _all=1269 onde=1266 erha=1261 _hau=1259
sond=1258 _tra=1251 _rei=1249 mitt=1249 _wer=1246 mens=1246 zahl=1239 esse=1236 _mus=1235 chli=1233 nser=1231
_mar=1230 _ihn=1226 eins=1225 lch_=1224 verl=1220 iche=1219 haft=1217 rlic=1216 uhr_=1214 dung=1210 _rec=1208
etz_=1204 unde=1195 chwe=1194 ntli=1194 _wol=1193 lieb=1180 ents=1177 rach=1176 unse=1166 ehm_=1165 wahr=1159
_tag=1156 _bet=1148 _nie=1145 _fal=1143 ebe_=1141 hei_=1141 _erf=1140 _hei=1140 tzt_=1139 _spa=1138 rste=1138
_pol=1137 _reg=1137 lebe=1134 glic=1132 _gem=1128 burg=1127 _arb=1127 _for=1126 gung=1125 bild=1121 teh_=1120
_kla=1115 frag=1114 war_=1113 ger_=1113 _alt=1105 poli=1102 infa=1101 anz_=1096 ausg=1094 mann=1093 _den=1093
chul=1092 _weg=1083 tiv_=1079 tier=1077 _woh=1073 ring=1073 verb=1071 rum_=1071 geht=1068 ech_=1063 usse=1063
ent_=1063 inge=1062 egen=1053 chen=1049 llt_=1048 woll=1045 ieg_=1043 nfac=1038 star=1037 ion_=1036 chie=1035
_kle=1034 _beg=1032 etzt=1031 tern=1031 ehe_=1029 klei=1026 stra=1026 _bra=1024 _ric=1022 lbst=1020 kei_=1020
elbs=1019 wirk=1019 ters=1017 offe=1013 _dar=1011 _geg=1009 _wen=1007 sagt=1002 _ers=1001 _bek=994 frei=993 _vol=989
letz=984 schn=984 usst=984 dig_=981 ohl_=981 rank=979 achs=979 att_=978 stim=974 _tei=973 timm=973 eut_=972 _and=970
gege=969 _par=965 eiss=964 lein=963 _dur=963 _ans=962 voll=959 alte=958 klar=956 erla=956 _dic=955 _off=952 weg_=951
ndes=948 bst_=948 freu=947 _per=946 bar_=946 haus=944 _kin=943 ord_=939 rad_=938 lar_=937 auch=937 ffen=935 sier=935
lig_=935 gar_=934 _nat=933 klic=932 sach=932 _sie=930 aus_=929 erd_=928 seit=928 eck_=927 dlic=927 gang=926 enig=925
_pla=921 eib_=921 ick_=920 dank=918 tel_=917 _gle=916 laub=916 igen=915 dir_=914 kann=913 iner=913 _bis=912 gena=911
dich=910 frau=907 nem_=907 wohl=906 usge=904 _nic=903 erge=899 etwa=898 _dre=897 _wor=897 atur=896 eige=895 ark_=895
utz_=893 erwe=893 reit=893 aufg=892 alle=891 seh_=891 ssen=890 eld_=890 _kam=890 twa_=889 iell=889 iert=889 ding=887
nich=884 lies=883 gab_=883 _etw=880 aum_=880 ull_=879 llei=879 geme=872 kind=872 _end=870 _sti=870 berl=869 scho=869
jahr=864 assi=862 _sic=862 nisc=861 gefa=859 _zus=859 chst=859 weni=858 brau=858 inem=857 ber_=853 age_=851 ungs=851
_abs=849 form=849 hung=847 gera=843 iess=841 urg_=839 hlan=836 tur_=836 itte=834 ater=832 olg_=831 _spr=831 hein=829
welt=827 _las=827 _bil=827 betr=826 imm_=823 wahl=820 _fuh=820 satz=819 _min=814 dein=811 ucht=810 _zur=809 vert=808
ress=808 ben_=806 _bew=806 tik_=804 erwa=803 rend=802 wiss=802 reib=801 kenn=800 erle=800 erso=798 uss_=796 inn_=796
nlic=796 _jun=796 ied_=793 lieg=791 akti=790 eing=790 sam_=789 nal_=789 ment=788 rauc=788 _sol=787 rhal=786 urch=785
tor_=784 ler_=781 bere=780 lter=780 rtei=779 verg=779 gefu=779 _gla=779 _kur=778 _dei=778 ahm_=777 rig_=774 geb_=773
_kri=771 egt_=770 elch=767 blic=767 ertr=767 hst_=766 ktio=764 _ins=763 einz=760 ommt=760 besc=760 gel_=758 welc=757
esta=756 pers=756 nger=754 orde=753 _let=752 mand=752 wort=751 _seh=750 _zwe=749 erne=749 bund=749 _bed=746 aub_=745
stat=743 _has=743 geho=743 ndig=742 zeig=742 chic=740 _bez=739 gehe=739 chau=737 eman=737 gesa=737 itz_=735 hied=734
chre=733 erfo=733 heis=733 hend=733 erre=731 stun=730 eig_=729 pass=728 meis=728 ekom=728 vera=726 denk=726 _fol=725
kauf=725 elle=725 ller=725 zwei=723 hau_=721 arum=720 _erh=719 _gan=719 enn_=717 enk_=716 _the=716 _erw=715 wohn=713
bess=712 liti=711 chne=711 _eur=710 _fah=709 glau=708 fran=705 ieru=705 berg=703 ttel=702 ahre=701 del_=700 ehor=700
rsta=700 risc=699 fang=698 verw=698 zei_=697 _eig=696 _lau=695 _ebe=694 sein=693 dien=693 _ihm=692 ihm_=692 org_=691
_bri=691 gele=690 ganz=689 _abg=689 _akt=688 _zah=687 _kei=686 plat=686 _kan=686 isti=685 olit=685 ild_=684 rein=681
_mon=680 enau=680 rgen=680 erfa=679 zung=679 eur_=679 gent=679 beid=678 emei=678 ihn_=676 regi=675 _gar=673 aft_=673
stei=671 den_=670 _zie=669 rder=668 hren=667 kein=666 nner=665 nell=665 kel_=662 beso=661 onal=661 mmen=658 ziel=656
nau_=656 leg_=655 ost_=655 _erk=654 _aut=654 esti=653 durc=653 eric=652 rkli=651 zieh=650 ersu=649 stre=648 euch=648
natu=646 auto=646 hrei=646 halb=644 _jah=643 drei=642 ohn_=642 muss=642 _art=642 ett_=642 abge=641 nahm=641 erad=640
_fun=640 _bun=640 raus=639 igt_=638 reis=638 lsch=638 inst=637 hatt=637 rrei=637 _kra=637 ndli=637 anis=635 chwa=634
sten=633 igke=632 gkei=632 wart=632 _lin=632 irkl=631 vier=630 mass=630 gema=629 lauf=628 onst=628 eran=628 jung=627
haup=626 gewi=626 zuru=625 woch=625 _hoh=625 _gra=624 eri_=624 asse=624 leid=624 ten_=622 rsuc=621 eson=621 verf=619
kurz=618 iona=618 ehr_=618 send=617 samm=617 uruc=616 ieh_=616 los_=616 rieb=615 erat=614 _pra=614 leib=614 tati=612
rat_=612 ndel=612 spre=612 _pas=611 _bit=610 ita_=610 wich=610 part=609 zeic=609 eset=608 _wis=608 ocht=608 ford=608
aut_=607 wend=607 verk=606 tter=606 prob=605 _hat=604 _ant=604 asch=603 nutz=602 ege_=602 nati=602 amme=602 vors=602
blei=600 unkt=599 sieh=599 _bau=598 rhei=598 sitz=597 reun=596 _nah=596 stor=596 eund=595 _die=595 enst=594 rfol=593
tark=592 _rau=591 tzun=590 genu=590 _kun=589 arti=589 gewa=589 hlie=588 bitt=588 ling=588 tet_=588 fest=587 hne_=587
nsta=586 rati=586 andi=584 raum=581 entw=580 sung=579 oste=579 geri=578 echn=578 _hoc=578 hrun=577 _ble=574 hoch=574
unst=574 hast=574 gier=574 nges=573 _kau=572 _nam=572 rgan=572 heid=571 hul_=571 _leu=569 ekt_=568 rist=568 _fas=568
hrt_=568 enz_=567 bewe=567 prec=567 wach=566 _zug=566 brin=565 erdi=565 hlag=565 _fru=565 buch=564 ufge=564 druc=563
egel=563 latz=563 zig_=563 ntsc=563 waru=562 _tat=562 alb_=561 heim=560 sehe=559 gebe=559 _tre=559 hnun=558 trau=558
_nor=557 _woc=557 mark=556 ien_=556 nhei=556 alis=555 zier=555 verh=554 ogli=554 ollt=554 punk=554 chle=553 fehl=553
herr=553 sei_=552 _pre=552 iff_=552 mogl=552 _fes=552 illi=552 leut=551 ihne=550 enti=550 spra=549 _flu=549 gst_=548
erke=548 zusa=545 _mor=544 rst_=544 annt=540 nier=540 wert=540 gute=538 irge=537 arte=536 chni=536 gen_=535 _bef=535
werd=534 inan=533 spat=532 mati=532 zeug=531 eden=531 hang=530 chtu=530 beka=529 schm=528 verm=528 word=528 _ken=527
ndun=526 _beh=526 _cha=526 ink_=525 orma=525 geld=525 rtra=523 _mas=523 stad=522 erse=522 fent=522 terr=522 _los=521
prac=521 bend=519 sel_=518 ritt=517 ust_=517 hwer=516 llun=515 tere=515 urli=515 fruh=515 _euc=515 _aug=514 geh_=514
euro=513 rege=513 _ost=513 itik=512 _des=512 ener=512 _wic=511 staa=511 gesp=511 _irg=510 _bel=510 nch_=509 _obe=509
htun=508 einm=508 leis=508 emac=507 nmal=506 ngel=505 _mil=505 chlu=504 llig=504 mili=504 men_=504 erk_=503 ard_=503
anns=503 usch=502 leit=502 _sac=501 rli_=500 riff=500 igun=500 erna=500 ngen=500 lus_=499 sage=499 rass=498 _jed=498
fer_=497 _ehe=497 _kar=497 gewo=497 aff_=496 port=496 wand=495 hnel=495 fass=494 werk=494 trie=493 off_=493 ack_=493
aar_=493 _fan=492 hlic=492 bei_=492 nfal=491 zlic=491 erin=491 _pri=490 _eng=490 _uhr=489 itis=489 urz_=489 _sto=489
nkt_=488 _erl=488 chke=488 sisc=488 eleg=487 inma=486 _tro=486 hort=486 ropa=486 ellu=486 eits=485 erg_=485 _sin=485
beko=484 ichk=484 wege=483 rson=483 _ern=483 chun=483 urop=482 efuh=482 hkei=482 rand=482 ativ=482 wer_=482 ies_=482
turl=481 _hor=481 rneh=480 teht=480 isst=479 hich=477 arf_=477 taat=477 angs=477 ider=477 _ged=476 ichn=476 _gab=476
chn_=475 sig_=475 inne=475 chte=474 aur_=474 rtig=474 ame_=473 ant_=473 nie_=473 walt=473 twor=473 _wun=472 eres=472
robl=471 _wes=471 _get=470 jema=469 ktiv=469 _bur=468 _inf=466 rieg=465 haff=464 _anf=464 lin_=464 _hof=464 dach=464
_suc=463 wick=463 iste=463 gern=462 chlo=462 _mog=462 luck=461 ssch=460 ieht=460 _jem=459 ntwo=459 hema=458 _red=458
deru=457 renz=457 iden=456 _neu=456 krie=456 lisc=456 itio=455 trei=455 onli=454 uhl_=454 omme=454 eini=454 rtsc=454
vere=453 _ben=453 unf_=453 _sog=452 eide=452 gela=451 antw=450 beru=450 _pos=449 geno=449 kund=449 _ung=449 insa=448
rfah=448 merk=448 stig=448 lach=448 _mun=447 chon=447 rier=447 erze=447 nomm=447 fuhl=447 gewe=446 fort=446 bau_=446
_ind=445 immt=444 verd=444 kam_=444 erhe=443 rges=443 ssie=443 upp_=442 _spe=442 mini=442 chma=441 tei_=441 kost=441
sorg=441 roff=440 itun=440 moch=440 rwei=440 iegt=439 _fri=439 _bru=438 ober=438 arz_=437 eug_=437 err_=437 stud=437
_dra=437 _moc=436 chut=436 stal=434 man_=434 iet_=432 ekan=432 pate=431 rch_=431 ial_=431 kont=430 rupp=430 roll=430
_bre=430 ltun=430 sges=429 hwei=429 hlt_=428 ersi=428 ald_=428 _hel=427 lier=426 gebr=426 _erz=425 chtl=424 isie=424
ngt_=423 teur=423 ntwi=423 eitu=421 beis=421 heit=421 lied=421 ret_=421 twic=421 unge=420 _tun=420 amm_=420 erfu=420
_dri=419 bist=419 ermi=419 tund=419 endw=418 hlos=418 _sit=417 hilf=417 _buc=417 lei_=417 inig=417 erbr=417 _mag=416
sio_=416 orm_=416 hor_=416 _tri=416 _gek=415 altu=415 ampf=415 bung=414 _fer=414 stag=414 lick=414 tret=413 amil=413
_dam=413 htli=413 _res=413 _har=413 esam=412 ngeb=412 kamp=412 frie=412 nein=411 stut=411 them=411 anne=411 hlus=410
ruf_=409 wies=409 anch=409 _got=408 tras=408 ili_=407 misc=407 olch=407 ssig=406 _ban=406 ussi=406 paar=405 komp=405
nnst=405 musi=405 aben=405 chs_=404 ders=404 _erg=404 erkl=404 bede=404 gene=404 zial=403 mlic=403 ker_=403 solc=403
wirt=402 _kos=402 rer_=402 teri=402 ene_=401 _mod=401 darf=401 hon_=401 atis=400 _sow=400 lita=400 inis=400 _not=400
rdin=400 sag_=400 esel=399 fami=399 eseh=398 bens=398 russ=398 zug_=398 _chr=397 tzli=396 plan=396 _tur=396 hera=395
efah=395 inzi=395 link=395 mpf_=394 _med=393 ute_=393 _hil=393 grei=393 eili=393 ief_=393 ckt_=393 gluc=393 ruch=393
emb_=393 _hol=392 _zwa=392 _ide=392 rekt=392 oliz=392 medi=392 usam=391 orge=391 _err=391 bsch=391 _ach=391 _fam=390
unsc=390 aupt=390 fast=390 ezei=390 rgeb=390 hin_=390 tun_=389 eisp=389 _was=389 erau=389 per_=389 stri=389 rger=389
eter=388 brac=388 etra=387 durf=387 _paa=387 hoff=387 ielt=387 mona=386 andl=386 erga=386 enom=385 ried=385 izie=384
nat_=384 essi=384 ende=384 erka=383 sons=383 _ort=383 _tie=382 volk=382 onat=381 _bli=381 chwi=380 ehen=380 ispi=379
shal=379 getr=379 hutz=379 tal_=378 _feh=378 isse=378 dene=378 lech=378 herz=377 anst=377 test=377 egeb=376 hohe=376
amer=376 tat_=376 irts=376 ellt=376 utli=375 ebt_=375 _oft=375 info=375 bers=374 pras=374 erma=374 _nei=374 ebra=374
zent=373 dire=372 erhi=372 vorg=372 _de_=372 _kor=372 hal_=371 ilig=371 ibt_=371 nsti=371 kuns=370 ftig=370 sozi=370
onn_=370 spri=370 hund=369 slic=369 west=369 beha=369 grup=368 kehr=368 _bal=367 _sam=367 logi=367 erns=367 _lag=367
nist=367 ock_=367 kung=366 _kol=365 grif=365 doch=365 char=365 enfa=365 manc=365 _bea=364 wass=364 ldun=364 iebe=364
_mai=364 endl=364 edoc=363 jedo=363 anfa=363 eint=363 opf_=363 fern=363 hlec=363 _dah=363 ging=363 usik=362 spru=362
_ech=361 ntra=361 sell=361 _neh=360 ngst=360 rkla=359 _glu=359 _abe=359 aufs=359 ssli=359 irek=358 laut=358 fund=358
chts=358 gebo=357 enta=357 int_=357 kran=356 aher=356 rlau=356 _set=356 ral_=356 eigt=356 biet=356 _gre=355 sik_=354
_rea=354 tudi=354 mitg=353 _dem=352 ugen=352 ubli=352 stie=352 _anz=352 ium_=352 span=352 olog=352 olle=352 morg=351
hrer=351 _kat=351 gott=351 _ruc=350 iege=350 sens=350 esuc=350 ordn=350 klas=349 slan=348 kraf=348 loss=348 izei=347
eind=347 ells=347 egie=347 ahn_=347 _fil=347 _kre=346 ott_=346 mmun=346 ozia=345 orst=345 hint=345 _sor=345 _met=345
rika=345 einl=345 aftl=344 _kli=344 trot=344 begr=344 miss=344 ogra=343 ansc=342 _soz=342 tar_=342 edeu=342 erho=342
list=342 chse=342 vor_=341 bevo=341 mehr=340 _dis=340 stis=340 entr=340 lern=339 rinn=339 orbe=339 ngli=339 vorb=339
_nut=338 riti=338 film=338 tech=338 _kop=338 nzig=337 nfan=337 gebu=336 niss=336 sinn=335 mode=335 mind=335 erte=335
_les=335 nied=335 _gin=335 rakt=335 minu=334 urge=334 rotz=334 offn=333 ftli=333 eber=333 ntsp=333 eier=333 lize=333
det_=333 ogar=333 ennt=332 auft=332 fina=331 soga=331 zwar=331 achl=331 zust=331 _fei=331 utte=330 funk=330 nann=330
prei=330 eina=329 _spo=329 etri=329 ssis=329 chal=328 erbe=328 _mut=328 _qua=328 kunf=328 _win=327 band=327 raft=327
nfor=327 dent=327 eiti=327 ingt=326 lege=326 itig=326 esag=326 tsta=326 erti=326 lerd=325 werb=325 unk_=325 ersp=324
orsc=324 llsc=324 rlan=324 bern=324 mill=323 wuns=323 absc=323 geba=323 bera=322 iema=322 rans=322 _bev=322 fel_=321
ewei=321 net_=321 tend=321 tspr=321 nut_=321 zuge=321 _bie=321 indu=321 niem=320 wund=320 posi=320 orga=319 inut=319
ssio=319 eche=318 _hie=318 geha=318 espr=318 hris=317 _blo=317 ezie=316 hmal=316 spor=316 nste=316 chin=316 _sof=316
gere=315 llst=315 tull=315 osit=315 nnen=314 tage=314 _leg=314 onta=314 tref=313 _uni=313 _din=313 rant=313 _fus=313
rlie=313 hrli=312 _umg=312 renn=312 gebi=312 _emp=312 glie=312 iens=312 reff=311 _arm=311 rkun=311 eral=311 dert=311
talt=310 rit_=310 nsat=310 oft_=310 geda=310 name=310 tuck=309 ball=308 itar=308 _tot=308 zog_=307 siti=307 _nen=307
deck=307 enhe=307 ebau=307 esha=307 ntie=307 alit=307 reih=306 irch=306 ewer=306 enan=305 _ahn=305 kirc=305 fuss=305
raf_=304 eng_=304 stuc=304 erb_=304 reif=304 gens=304 nand=304 rkt_=303 erz_=303 berh=303 rodu=303 _bla=302 tori=302
prod=302 _inn=302 etzu=302 gesu=301 keit=301 _ums=301 emal=301 ssel=301 rwar=301 kopf=300 amt_=300 eim_=300 _san=300
ilm_=300 uhrt=299 tran=299 _net=298 lber=298 _sen=298 hof_=298 fizi=298 vorh=298 rstu=298 fand=297 ilde=297 eff_=297
ruh_=297 _eri=297 teig=296 wes_=296 _fac=296 beri=296 terh=295 _som=294 anti=294 kons=294 gren=294 smu_=294 _dat=293
brei=293 _mat=293 inze=293 bach=292 nend=292 tatt=292 gisc=292 nord=292 ehre=292 gal_=292 eren=291 ildu=291 _pun=291
app_=291 hall=291 rasi=290 _ham=290 lan_=290 eibt=290 hwar=290 arm_=290 ilt_=290 rken=290 _rus=289 _leh=289 egan=289
wuss=289 tutz=288 hrie=287 chad=287 _mer=287 krei=287 rzeu=287 rspr=287 rnat=286 _gei=286 nkti=286 efer=286 bel_=286
enge=286 egin=286 prof=286 sent=286 efal=286 urf_=285 dest=284 taus=284 erbi=284 krit=284 itgl=284 lehr=284 bert=284
ittl=283 _che=283 enug=283 _unb=283 noch=283 _ess=283 huld=283 eruf=282 _wal=282 sonn=282 _ne_=282 essl=282 _meh=282
ahru=282 enha=282 bot_=281 ruhe=281 osst=281 nden=281 icke=281 tsac=281 flug=281 disc=281 unbe=281 hrif=281 nzel=280
_rel=280 etre=280 ismu=280 begi=280 ital=279 konz=279 _ser=279 _tol=279 atsa=279 nah_=279 tem_=279 _tec=279 lief=278
warz=278 uto_=278 chat=278 empf=278 trit=278 chan=277 undi=276 atig=276 cker=276 _mis=276 eam_=276 _bay=276 egal=275
_rot=275 elte=275 traf=275 ergi=275 _hun=275 ayer=275 syst=275 sieg=275 erec=275 ewah=274 tgli=274 swei=274 red_=274
orf_=274 igst=274 bezi=274 bedi=273 olge=273 desh=273 hnli=273 ssun=272 ersa=272 _wur=272 rmat=272 norm=271 rzei=271
yer_=271 erof=271 rain=271 nstr=271 _fot=271 eher=270 radi=270 _rol=270 sher=269 onze=269 samt=269 erba=269 rkau=269
auge=269 mel_=268 rlas=268 uhru=268 _dru=267 nsam=267 tes_=267 _bar=266 demo=266 tste=266 ewin=266 bahn=266 aktu=266
nhal=265 _kir=265 rhau=265 _mad=265 efin=265 kult=264 meri=264 engl=264 lder=264 rmal=264 ilf_=264 unch=264 eif_=263
erbu=263 uft_=263 bind=263 hnit=263 _bzw=263 bzw_=263 ient=263 ensi=263 feld=263 ranz=262 ans_=262 elan=262 eutl=262
mung=262 ideo=262 ehal=261 funf=261 foto=261 sen_=261 umge=261 rnst=261 roch=261 onig=261 reck=261 besu=261 erra=260
wind=260 nimm=260 ina_=260 stru=260 ema_=260 ekti=260 emen=260 _tod=259 rang=259 hoh_=259 echs=258 usta=258 erzi=258
opa_=258 wei_=258 _chi=258 alsc=258 osse=258 rzah=258 ltig=257 stem=257 elb_=257 einh=257 _onl=257 reu_=256 luss=256
nlin=256 ewes=256 achd=256 tart=255 toll=255 nug_=255 daur=255 ompl=255 legt=255 dahe=255 aat_=255 stli=254 mutt=254
efun=254 iver=254 indi=254 ishe=254 _ruh=253 hick=253 ran_=253 geg_=253 gram=253 munc=253 ickl=252 yste=252 ckel=252
flic=252 ause=252 pric=252 geko=251 _gep=251 koni=251 _je_=251 gesi=251 ktul=251 _ele=251 ramm=250 terg=250 ausb=250
tler=250 ansp=250 spar=250 kame=250 ahrh=250 istu=250 anc_=250 usti=250 olli=249 ergl=249 dsch=249 mmel=249 baye=249
luch=248 uher=248 lau_=248 prin=248 tren=248 ausw=248 enut=248 einb=248 ehl_=247 tali=247 _kul=247 _sup=247 _gez=247
_rom=247 _bas=246 urt_=246 vide=246 oble=246 serd=246 drit=246 last=246 ebni=245 uge_=245 lgen=245 _anl=245 chme=245
_blu=245 obl_=245 eitr=245 erik=245 bruc=245 siv_=245 mess=244 _der=244 ntag=244 inha=244 ebli=244 ausc=243 fert=243
_ren=243 eiz_=243 _fla=243 ntst=243 esun=242 erza=242 run_=242 flus=242 endu=242 amal=242 _org=242 rsic=242 besi=242
hisc=242 rset=242 trum=242 fals=242 dama=241 fluc=241 ustr=241 erwi=241 tarb=241 _bad=240 hnt_=240 bish=240 chge=240
ikan=240 ultu=240 team=240 esic=240 _sud=240 mag_=239 umen=239 mier=239 _gas=239 tad_=239 kart=239 idun=239 hart=239
_kap=239 mbur=238 eidu=238 insc=238 hler=238 _rat=238 stec=238 inzu=237 daru=237 _com=237 eweg=237 eris=237 iefe=237
side=237 erig=237 ubri=236 geru=236 uter=236 ewor=236 ltur=236 isto=236 inal=235 _sex=235 lte_=235 _vat=235 _run=235
_tea=235 trat=235 zer_=235 _bee=235 rtre=235 nik_=235 nsic=235 lese=234 tein=234 des_=234 geis=234 kaum=234 lini=234
uali=234 _ehr=234 pfer=234 meld=234 esto=233 blem=233 chis=233 ori_=233 stro=233 oher=233 nver=233 erlo=233 ngef=233
amen=232 thal=232 ini_=232 fris=232 unds=232 aup_=231 nzie=231 steu=231 anda=231 ochs=231 lust=231 gess=231 utig=230
tats=230 hina=230 _typ=230 nanz=230 rwen=230 _exp=230 ichs=230 _dor=230 _vid=230 uftr=230 ewoh=230 omen=230 bges=229
dorf=229 anla=229 nenn=229 sse_=229 hrig=229 ahri=229 terb=229 vate=229 brig=229 rauf=229 llio=228 blie=228 oma_=228
rso_=228 fung=227 ausf=227 elf_=227 usa_=227 klun=227 tadt=227 entf=226 _mot=226 cklu=226 _wan=226 verz=226 _pfl=226
ros_=226 sver=226 _bah=226 dlun=226 heru=226 ausz=226 ahlt=226 lem_=226 egio=226 rbun=225 arch=225 pann=225 meng=224
arun=224 onie=224 rsit=224 mari=224 korp=224 tief=224 chnu=224 ager=224 arkt=224 asid=224 deo_=224 lst_=223 ungl=223
ergr=223 itra=223 oder=223 edin=223 wech=223 nbar=223 afts=223 ckli=223 pres=222 umme=222 erme=222 geor=222 abt_=222
klin=221 winn=221 ausl=221 anzi=221 sund=221 ratu=221 hauf=220 _ame=220 _umf=220 _zuk=220 _ler=220 derl=220 bank=220
tike=220 rgle=220 zehn=219 tum_=219 spro=219 bald=219 etro=219 esen=219 undl=219 inli=219 hier=219 ragt=219 egun=219
_mom=218 ofor=218 _rad=218 endi=218 _pet=218 hing=218 evol=218 _sys=218 spek=218 leb_=218 noti=218 bran=218 sofo=217
_zer=217 uar_=217 wien=217 rest=217 inie=217 sohn=217 eih_=217 ehn_=217 wisc=217 ahrs=216 weiz=216 oris=216 prog=216
egri=216 gani=216 _joh=216 _dac=216 itel=216 stau=216 assu=216 _usa=216 mali=215 inun=215 _pat=215 ehun=215 aust=215
ivat=215 _erm=215 unt_=215 ortl=215 benf=214 gebn=214 _wid=214 ohnu=214 hbar=214 hlaf=214 ache=214 mome=214 ika_=213
ngeh=213 oduk=213 afti=213 oben=213 ipp_=213 chra=213 teck=213 uper=212 _sat=212 enth=212 _gil=212 trai=212 rtik=212
_fur=212 hig_=212 erri=211 lekt=211 ewal=211 ambu=211 nam_=211 _dau=211 oto_=211 post=211 olf_=210 _jul=210 sste=210
_see=210 allg=210 _ter=210 tut_=210 rhan=210 terl=210 ndwi=210 atzl=209 _gri=209 nhan=209 ria_=209 ndet=209 einu=209
son_=209 hol_=209 _geo=209 _zen=209 latt=209 helf=209 akt_=208 rleb=208 priv=208 _tau=208 _soh=208 _sau=208 enba=208
rper=208 real=208 lati=208 full=208 ukun=208 _jan=208 supe=207 agen=207 wett=207 pel_=207 rbre=207 lebt=207 ari_=207
ioni=207 aufi=207 rsto=207 _tel=207 ain_=207 hamb=206 qual=206 erar=206 ikel=206 riva=206 hind=206 vero=206 _lac=206
_sec=206 _anw=206 zuku=206 sonl=206 trac=205 gig_=205 enub=205 selt=205 lor_=205 _por=205 ndlu=205 alli=205 ufig=205
rkeh=205 leri=205 habt=204 lft_=204 arb_=204 pete=204 chd_=204 lion=204 rft_=204 _elt=204 _ubr=204 anzu=203 mple=203
temb=203 ussc=203 rbin=203 ente=203 msta=203 rman=203 evor=203 vora=202 achr=202 _ann=202 losu=202 rtun=202 log_=202
hrit=202 ehan=202 rhi_=202 osun=202 publ=202 orpe=202 wese=202 llge=202 umm_=202 heil=202 ese_=202 biss=202 _wac=202
geli=202 elie=202 rleg=201 fen_=201 urst=201 rede=201 ontr=201 hsel=201 tlin=201 tral=201 pruf=201 otz_=201 lock=201
hard=200 fors=200 ahrl=200 juli=200 disk=200 angi=200 andr=200 _dr_=200 _us_=200 fig_=200 erda=200 _jug=200 lage=200
wolf=200 ali_=200 arst=200 tfer=200 arsc=199 iedl=199 eer_=199 _ord=199 ngsa=199 drau=199 eso_=199 lgem=198 _tru=198
oche=198 _fir=198 nive=198 rall=197 herh=197 _wet=197 hatz=197 park=197 dat_=197 orte=196 fens=196 rogr=196 _rie=196
allt=196 inse=196 _nim=196 _rep=196 uckl=196 urte=196 itiv=196 ezah=195 juge=195 ieso=195 date=195 _eu_=195 gilt=195
lisi=195 efan=195 verp=194 koll=194 _gol=194 tanz=194 graf=194 edig=194 gast=194 rem_=194 wald=194 fur_=194 itat=194
mund=194 rdie=194 rlag=194 berr=194 nub_=193 rot_=193 nahe=193 ator=193 serv=193 hann=193 _zuf=192 chba=192 hsch=192
nstl=192 nkre=192 nera=192 krat=192 chel=192 elas=192 _ega=191 nzei=191 hzei=191 hric=191 sing=191 anke=191 itge=191
rmit=191 affe=191 gart=190 uder=190 wurd=190 ehle=190 anal=190 hiel=190 feie=190 erfe=190 alti=189 ktor=189 lleg=189
ette=189 wide=189 _new=189 mart=189 lend=189 uste=188 _heu=188 hist=188 egru=188 _mel=188 rdnu=188 _anh=188 beze=188
pruc=187 _tit=187 pas_=187 irk_=187 drin=187 nken=187 genh=187 _tex=187 toff=187 asst=187 had_=187 aisc=187 spd_=187
otig=186 _spd=186 stur=186 tmal=186 ogi_=186 alig=186 chsc=186 esit=186 ogis=186 ebur=186 old_=186 hre_=186 nsge=186
uld_=186 hrsc=186 eswe=186 rmut=186 rma_=185 zimm=185 entu=185 geze=185 ervi=185 sion=185 extr=185 dnun=185 fein=185
rtli=185 ahrt=185 tzen=185 ahnl=185 essa=184 dukt=184 lker=184 las_=184 inz_=184 _erd=184 aun_=184 ermo=184 etei=184
dch_=184 pani=183 _kal=183 dreh=183 aria=183 flac=183 tigk=183 trol=183 ffe_=183 _fli=183 era_=183 utzu=183 bele=182
ermu=182 rfug=182 ieri=182 icha=182 wor_=182 anze=182 _ran=182 ebun=182 ate_=182 nber=181 pera=181 ucks=181 ndsc=181
ezog=181 rber=181 snah=181 chze=181 sbur=181 _jen=181 ngig=181 rlet=181 _car=181 _zum=180 bege=180 luft=180 ift_=180
ver_=180 gio_=180 eima=180 llen=180 abha=180 rude=180 ands=180 phil=179 olke=179 wehr=179 _pau=179 ktur=179 eidi=179
_web=179 rett=179 rlin=178 _you=178 brec=178 euti=178 ther=178 otzd=178 tzd_=178 hrze=178 urft=178 laf_=178 spas=178
_tor=178 mita=178 immu=177 _tut=177 _sep=177 _sal=177 _lus=177 _ext=177 ntha=177 abst=177 erku=177 edan=177 text=176
limm=176 adch=176 _feu=176 iger=176 ntro=176 wein=176 ufga=176 enso=176 ffn_=176 pais=176 madc=176 _dun=176 germ=175
_tan=175 ers_=175 bad_=175 ntei=175 henk=175 _fro=175 opai=175 glis=175 ssba=175 turk=175 rase=175 diti=174 tele=174
stit=174 tite=174 efor=174 digu=174 ade_=174 nkel=174 issc=174 _luf=173 isku=173 stam=173 tod_=173 eilu=173 abso=173
nseh=173 hlim=173 lgt_=173 ense=173 olz_=173 aris=173 ilun=172 farb=172 zend=172 olgt=172 ail_=172 vent=172 _lad=172
llo_=172 rift=172 _oh_=172 nso_=172 _app=172 andt=172 dran=172 iehu=172 lug_=172 flie=171 les_=171 _ras=171 _phi=171
stil=171 firm=171 lien=171 ide_=171 rlei=170 rher=170 bsol=170 asti=170 sech=170 grad=170 somm=170 _lit=170 arzt=170
okra=170 nspr=170 ngla=170 estr=170 elbe=170 orig=170 erpr=170 ahrz=170 eruh=169 para=169 ffiz=169 fgab=169 _max=169
rote=169 mit_=169 eise=169 mend=169 wahn=168 elig=168 chmi=168 ext_=168 runt=168 tver=168 _kna=168 udi_=168 proc=168
edli=168 baut=168 uszu=168 aufz=168 spez=168 pezi=168 lad_=168 _bus=168 _urs=168 gust=168 _far=167 trof=167 benu=167
einr=167 liga=167 met_=167 ngeg=167 arme=166 dern=166 eign=166 offi=166 artn=166 _jew=166 _ii_=166 ssan=166 brud=166
hrhe=166 aufe=166 _zeh=166 gold=166 hanc=166 eiln=166 tieg=165 angr=165 _con=165 rock=165 elek=165 dier=165 agli=165
stma=165 bhan=165 lsta=165 rlor=165 _pap=165 nric=164 uni_=164 tens=164 eler=164 rti_=164 _sah=164 sati=164 fekt=164
ginn=164 _arz=163 jewe=163 edri=163 feur=163 _ana=163 geta=163 _bos=163 truk=163 _his=163 orsi=163 _job=163 asen=163
eln_=163 ervo=163 tivi=163 isla=163 seri=162 ankf=162 orau=162 _ros=162 zwis=162 _ero=162 pfli=162 erks=162 _wus=162
bier=162 ogen=162 _inh=162 onne=162 _nov=162 ntfe=162 kani=161 netz=161 prun=161 rneu=161 weig=161 nkfu=161 kfur=161
rmei=161 mai_=161 unft=161 gebl=161 rasc=161 okto=161 nen_=161 rukt=161 hran=161 iedr=161 uli_=160 _bro=160 beza=160
_una=160 rzt_=160 elef=160 desw=160 tehe=159 _fel=159 lut_=159 hwie=159 idig=159 stof=159 ote_=159 infl=159 issi=159
toch=159 rchs=159 _alb=159 zeln=159 ziem=159 _sho=159 ausr=159 lizi=159 rfas=159 nhau=158 ieml=158 emli=158 moti=158
lten=158 omit=158 ting=158 _sai=158 theo=158 eihe=158 umfa=158 oper=158 gega=158 urs_=158 eal_=158 _kas=158 orhe=158
nsbe=157 _wec=157 iga_=157 hlun=157 blau=157 vat_=157 rzie=157 anha=157 _tes=157 blik=157 nchm=157 ussb=157 utun=157
eife=157 _ita=157 nerg=157 inhe=156 univ=156 arge=156 _amt=156 tric=156 lanz=156 _wit=156 nwei=155 nzer=155 brie=155
ries=155 _arg=155 _gun=155 klag=155 mete=155 nkun=155 enen=155 ills=154 _bod=154 chef=154 ook_=154 spur=154 vern=154
tigu=154 usla=154 nali=154 juni=154 rric=154 ehem=154 ions=154 pekt=154 kal_=153 ngew=153 allo=153 achb=153 ukti=153
omis=153 _lis=153 _lic=153 koln=153 _fle=153 abel=153 nnun=153 rhun=153 sept=153 befi=153 ommu=153 efra=153 sbil=153
droh=152 augu=152 emok=152 mokr=152 zusc=152 urze=152 berf=152 rchi=152 _mes=152 edac=152 _eis=152 hter=152 rsac=152
arl_=152 _ope=152 rbar=152 _obw=151 rief=151 aul_=151 eita=151 tamm=151 ttle=151 ndi_=151 insg=151 imal=151 ahlr=151
ulti=151 dio_=151 obwo=151 bwoh=151 rstm=151 _mul=151 _spu=151 hlre=151 rahm=151 _dro=151 nbur=151 _bem=151 ugel=151
ewis=150 itze=150 epte=150 espe=150 szei=150 waff=150 niti=150 fisc=150 bete=150 temp=149 rom_=149 agie=149 geni=149
titu=149 inwe=149 utor=149 _def=149 lik_=149 inri=149 nflu=149 muni=149 tera=149 ins_=149 _ca_=149 sgeb=149 gsam=149
nlag=148 ptem=148 hnis=148 ugus=148 ore_=148 ndwa=148 ufgr=148 rgeh=148 terw=148 ewus=148 mont=148 _hom=148 itua=148
iso_=148 _dag=148 sbal=147 uche=147 mut_=147 asi_=147 hers=147 ati_=147 pur_=147 fgru=147 ssag=147 ektr=147 anzo=147
anna=147 nove=147 baum=147 our_=147 blut=147 weck=147 orts=146 _zul=146 heut=146 bewu=146 mord=146 nzos=146 _tho=146
upts=146 merz=146 aats=146 zept=146 _afd=146 rage=146 _don=146 stge=146 berw=146 indr=146 onel=146 enbu=146 wier=146
ione=146 marz=146 _ene=146 lrei=146 isat=145 perf=145 osch=145 lett=145 _dia=145 dwi_=145 term=145 _une=145 afd_=145
_ok_=145 nten=145 ikat=145 vorl=145 rwal=145 ugun=145 hore=145 sweg=145 aube=145 bni_=145 orn_=145 gelo=145 ppel=144
vort=144 hrhu=144 olgr=144 lgre=144 trom=144 jekt=144 szen=144 iere=144 ufst=144 sbes=144 usat=144 nett=144 enbe=144
_sek=144 _zuv=144 chus=143 rfor=143 ssta=143 anwe=143 intr=143 einw=143 dera=143 solu=143 guns=143 inve=143 _toc=143
ntak=143 fess=143 grie=143 ecke=143 hass=143 haut=143 plet=142 ledi=142 pier=142 irku=142 ode_=142 _dav=142 nnsc=142
_rah=142 verr=142 _na_=142 aud_=142 weif=142 iser=142 ehei=142 esig=141 aler=141 _sus=141 iali=141 rmie=141 eink=141
_cdu=141 cdu_=141 reli=141 dage=141 ante=141 psyc=141 sych=141 aufl=141 _tou=141 uchs=141 ren_=141 usga=141 rige=141
ligi=141 ebot=140 antr=140 _apr=140 ntar=140 elma=140 ffnu=140 fnun=140 uati=140 veru=140 rgru=140 elei=140 berz=140
gelt=140 _zwi=140 _jud=140 neut=140 gegn=140 ngun=140 amli=140 apri=140 opfe=140 pack=140 befr=139 uckt=139 _gea=139
aiso=139 _hot=139 rras=139 uzie=139 onis=139 ilit=139 _psy=139 ede_=139 _ori=139 rwah=139 wed_=139 hmer=139 inau=139
iech=139 roma=139 errs=139 odel=138 bett=138 derz=138 wobe=138 ageg=138 rrsc=138 _isl=138 olla=138 kuss=138 _wob=138
obei=138 ool_=138 _okt=138 atte=138 iels=138 roh_=138 gezo=138 emer=138 bein=138 sais=138 erbo=138 dres=137 nigs=137
rweg=137 gion=137 konf=137 rhoh=137 tour=137 _abw=137 _abz=137 ity_=137 lerw=137 dess=137 _ker=137 unfa=137 tent=137
utt_=137 tuat=137 mate=136 insb=136 ril_=136 _dum=136 situ=136 init=136 utio=136 ners=136 sieb=136 othe=136 masc=136
rent=136 bode=136 nit_=136 aufh=136 stab=135 burt=135 eibu=135 rofi=135 ong_=135 apit=135 kapi=135 olut=135 _abl=135
dium=135 kati=135 sfuh=135 sah_=135 ris_=135 dust=135 hwac=135 _flo=135 rinz=135 ovem=135 ldig=135 nitt=135 ochm=134
_ton=134 tra_=134 _anb=134 witz=134 auff=134 estl=134 _bac=134 aufn=134 big_=134 _st_=134 rwac=134 ndhe=134 job_=134
angt=133 _bot=133 eckt=133 ktob=133 hob_=133 aufm=133 qull=133 owoh=133 opti=133 dies=133 rust=133 _noc=133 trec=133
tot_=133 roze=133 tbar=133 ichz=133 _ihr=133 stet=133 proz=132 vemb=132 mobi=132 spit=132 nlan=132 bsta=132 _ner=132
ruhi=132 uhig=132 sowo=132 derh=132 ihre=132 obil=132 olls=132 effe=132 dens=132 nwal=132 dhei=132 mat_=132 _rob=132
let_=131 cken=131 eitl=131 dars=131 irat=131 _arc=131 ihei=131 _wag=131 zule=131 rate=131 ekun=131 _bor=131 jede=131
fleg=131 bisc=131 uldi=131 sant=131 _opf=131 tob_=131 ines=130 _unm=130 trif=130 ubt_=130 hans=130 usbi=130 elli=130
pril=130 ista=130 chil=130 derb=130 _mau=130 ngri=130 scht=130 ekla=130 ndru=130 ebi_=130 ama_=130 tert=129 warm=129
fenb=129 ohe_=129 sex_=129 napp=129 ateg=129 book=129 itta=129 lkom=129 rium=129 gin_=129 lite=129 hen_=129 dam_=129
hinw=129 edi_=129 _dez=129 _unf=129 aufb=129 rif_=129 new_=129 ftra=128 tigt=128 uhre=128 _gal=128 eitg=128 denn=128
umin=128 kass=128 ehau=128 twei=128 trad=128 rheb=128 rela=128 astr=128 sger=128 top_=128 bela=128 rchg=128 _tem=128
nnta=128 dell=127 iebt=127 riec=127 deze=127 sita=127 rali=127 baud=127 erum=127 prak=127 _inv=127 _ank=127 ingu=127
keru=127 rhol=127 dumm=127 _led=127 ntri=127 wan_=126 nisa=126 bewa=126 olk_=126 llko=126 xtre=126 igio=126 oln_=126
vorn=126 pfle=126 ehme=126 edit=126 prot=126 _dok=126 naml=126 treu=126 ose_=126 swer=126 karl=126 stos=126 _sym=126
trin=126 _ref=126 stol=126 stop=125 hem_=125 sor_=125 _loc=125 hef_=125 _fak=125 gefr=125 _ruf=125 swah=125 amst=125
zers=125 ehnt=125 hine=125 rink=125 vest=125 _top=125 rry_=125 ahig=125 earb=125 hies=124 dend=124 gste=124 _kil=124
tgar=124 orha=124 ole_=124 fahi=124 tch_=124 rbes=124 hwin=124 orb_=124 hwan=124 ning=124 ufzu=124 ussl=124 sper=124
konk=124 nzen=124 fft_=124 arr_=124 ani_=123 htet=123 erni=123 wig_=123 _zeu=123 zune=123 iele=123 ausd=123 numm=123
umst=123 ankr=123 lefo=123 _nr_=123 tutt=123 uswa=123 _opt=123 okal=123 trem=123 ensw=123 ttag=123 hmen=122 expe=122
_pfa=122 tni_=122 uneh=122 fere=122 vorz=122 enlo=122 naus=122 _pru=122 dizi=122 otel=122 olt_=122 enie=122 lmas=122
andw=122 pari=122 gefo=122 lohn=122 omat=122 _teu=122 ltes=122 tdec=122 thom=122 rden=122 _kai=122 _zim=122 oppe=122
ibli=121 basi=121 dunk=121 ulie=121 amml=121 eria=121 raun=121 emat=121 herb=121 grat=121 ekam=121 ens_=121 heri=121
urdi=121 anwa=121 half=121 ifel=121 sand=121 eord=121 rnt_=121 nbed=121 _qul=121 lneh=121 ndus=121 furs=120 bnis=120
pitz=120 erve=120 uttg=120 brit=120 chi_=120 ntde=120 _erb=120 soll=120 ilne=120 sams=120 entd=120 orti=120 miet=120
igli=120 rban=120 rin_=120 rfek=120 aufw=120 uktu=120 zumi=120 _jur=120 weih=120 ttga=120 _dus=119 derg=119 ahnu=119
ssla=119 fing=119 itli=119 stia=119 rcht=119 rmog=119 twen=119 wegu=119 lotz=119 rell=119 duzi=119 imat=119 rver=119
lost=119 ortu=119 hell=119 webs=119 eutu=118 pisc=118 _ars=118 mull=118 rgi_=118 zugl=118 mani=118 hnik=118 seid=118
eneh=118 unio=118 _ale=118 ussa=118 eali=118 zosi=118 _ret=118 _goo=118 rtn_=118 ond_=118 azi_=118 tigs=118 ssiv=118
empe=118 ndar=118 rcha=117 rien=117 inba=117 enno=117 uckg=117 ormi=117 rial=117 _unv=117 fini=117 tri_=117 _pub=117
smit=117 gelm=117 lehn=117 plot=117 ocke=117 otwe=117 _plo=117 tari=117 _imp=117 gner=117 ediz=117 hote=116 chif=116
hiff=116 ndis=116 utzt=116 rvor=116 aufr=116 turm=116 typ_=116 ozes=116 osis=116 ngre=116 kreu=116 onse=116 akte=116
brem=116 homa=116 esso=116 gekl=116 dort=116 ausp=116 xper=116 defi=116 atie=116 arke=115 rofe=115 ofes=115 oht_=115
_pfe=115 rksa=115 eein=115 ehlt=115 lade=115 ksam=115 ngem=115 efre=115 furc=115 hel_=115 _km_=115 tia_=115 rbra=115
ehrl=115 arau=115 _abh=115 ursa=115 mber=115 eta_=115 elun=115 pert=115 ensa=115 nsel=115 abzu=114 rik_=114 peri=114
rita=114 res_=114 marc=114 kali=114 nti_=114 mera=114 eat_=114 herv=114 _bon=114 rvie=114 etis=114 chwu=114 _liv=114
raur=113 back=113 lver=113 san_=113 menh=113 wint=113 _zun=113 korr=113 rsei=113 _ris=113 llia=113 neur=113 anku=113
ehrt=113 irma=113 rdig=113 mutl=113 inen=113 erur=113 lind=113 helm=113 reng=113 reuz=112 tall=112 _fis=112 ikal=112
adit=112 notw=112 ndy_=112 obac=112 digk=112 ebru=112 aini=112 irst=112 _tas=112 bade=112 iebs=112 _tv_=112 ktis=112
achf=112 _beo=112 rner=112 beda=112 ttun=112 otzl=112 bese=112 robe=112 erbl=112 llie=112 _rhe=112 eoba=112 laru=112
bega=111 ndo_=111 bili=111 ont_=111 uden=111 tien=111 nswe=111 pati=111 reut=111 gan_=111 _mie=111 enne=111 espi=111
bor_=111 itag=111 roni=111 hori=111 ork_=111 _rev=111 ahlu=111 erie=111 beob=111 arla=111 fend=111 ndre=111 seie=111
glan=111 nnoc=111 nar_=110 _cla=110 somi=110 paul=110 nhof=110 eie_=110 entg=110 itet=110 beli=110 dara=110 ezem=110
zemb=110 undu=110 lwei=110 beei=110 rigi=110 ndem=110 tlan=110 grus=110 _haa=110 _coo=110 janu=110 tto_=109 hara=109
anga=109 lia_=109 omet=109 stle=109 ntge=109 main=109 lub_=109 rea_=109 omin=109 neid=109 aten=109 anua=109 egis=109
enkt=109 bell=109 wang=109 air_=109 rme_=109 estg=109 wurf=109 koch=109 undh=109 ranc=109 pita=109 nnov=109 rafi=109
rful=109 xist=109 egle=109 alts=109 emis=108 eruc=108 gegr=108 rkei=108 mmlu=108 mlun=108 _exi=108 epla=108 rug_=108
usen=108 andy=108 nsei=108 urm_=108 _dol=108 ufun=108 ara_=108 toma=108 hild=108 wede=108 _sim=108 ebor=108 tenz=108
nuar=108 _weh=108 tota=108 otal=108 kilo=108 iew_=107 _haf=107 _pha=107 exis=107 _eve=107 pat_=107 enar=107 hsen=107
teid=107 holt=107 nte_=107 fakt=107 john=107 _wed=107 ngek=107 ndst=107 ton_=107 ursp=107 tzig=107 _anr=107 lant=107
nkom=107 erzu=107 ngab=107 par_=107 _feb=107 joha=107 stst=107 altn=107 ltni=107 zen_=107 chem=107 holz=106 reig=106
kalt=106 mst_=106 froh=106 aste=106 eboo=106 how_=106 afri=106 sin_=106 begl=106 king=106 ewan=106 zel_=106 risi=106
tagl=106 stik=106 ifiz=106 erta=106 _mob=106 _la_=106 vita=106 prag=106 assa=106 erde=106 takt=105 frem=105 alie=105
mpfe=105 ando=105 rhin=105 till=105 _lee=105 desl=105 kand=105 ourn=105 remd=105 haar=105 tenl=105 eure=105 ssna=105
inla=105 elos=105 trug=105 _mos=105 _rum=105 desr=105 lla_=105 ohan=105 eorg=105 _fie=105 nves=105 view=105 tnis=105
nfuh=105 tges=105 anta=105 sgab=105 _jap=105 rnse=105 _pot=105 ntla=104 eira=104 reud=104 gedr=104 bezu=104 oren=104
_co_=104 orie=104 mper=104 fiel=104 dem_=104 terv=104 knap=104 febr=104 bean=104 atli=104 rnah=104 stin=104 ezug=104
sang=104 klau=104 adio=104 kath=104 dame=104 drig=103 ille=103 _log=103 rsor=103 ntel=103 suss=103 nzah=103 remi=103
_eff=103 rnd_=103 slam=103 pend=103 urla=103 fug_=103 brua=103 ruar=103 nna_=103 ntwe=103 sdru=103 vati=103 anie=103
bren=103 ucke=103 rost=102 rwer=102 dopp=102 olks=102 lond=102 aise=102 moto=102 hene=102 himm=102 wieg=102 geil=102
blos=102 _waf=102 nto_=102 stif=102 rio_=102 ansa=102 gepl=102 rufu=102 _num=102 ufri=102 chos=102 werf=102 nebe=102
_sil=102 eser=102 imen=102 mgeb=102 assn=101 flan=101 kay_=101 ruhr=101 atik=101 udie=101 frik=101 _att=101 chtb=101
nio_=101 rnun=101 chro=101 uvor=101 face=101 nerv=101 ntni=101 epra=101 holl=101 kend=101 rdne=101 ibun=101 ebo_=101
eilw=101 tote=101 tate=101 wild=101 alft=101 auri=101 vorw=101 heor=101 otiv=101 stoc=100 ewie=100 nntn=100 _htt=100
http=100 ttp_=100 reh_=100 usdr=100 pfeh=100 ude_=100 _bio=100 eud_=100 pieg=100 mang=100 torb=100 uris=100 elsw=100
aubt=100 otor=100 lbar=100 itsc=100 _neb=100 uso_=100 kuch=100 tfal=100 zuvo=100 iber=100 orzu=100 _col=99 ilwe=99
dahi=99 unve=99 unke=99 ernt=99 guck=99 _tab=99 hinz=99 min_=99 kais=99 nnah=99 etru=99 zula=99 ntis=99 eute=99
raub=99 dia_=99 _no_=99 kret=99 rtst=99 erpf=99 tak_=99 _nas=99 _kaf=99 leip=99 eipz=99 ipzi=99 pzig=99 lswe=99
user=99 _det=99 unab=99 rkan=99 llar=99 enga=99 beho=99 utom=99 ffel=99 zuha=99 sowe=99 owa_=98 rdam=98 lega=98
pfla=98 kisc=98 ndwe=98 sola=98 alex=98 _dom=98 iten=98 ufen=98 doku=98 sber=98 reak=98 eten=98 _dop=98 _pan=98
kana=98 erpa=98 rpfl=98 _him=98 srei=98 utze=98 hnei=98 ena_=97 phi_=97 uchu=97 eum_=97 baur=97 perr=97 rarb=97
bill=97 ndor=97 zwec=97 _var=97 nlas=97 gibt=97 ertu=97 ntin=97 mail=97 _kno=97 mar_=97 ndni=97 ndsa=97 owei=97
tsam=97 elat=97 achh=97 trop=97 goog=97 _umw=96 ino_=96 erkr=96 jour=96 bah_=96 bil_=96 _kum=96 grab=96 tron=96
_gee=96 _jac=96 liv_=96 ntat=96 gran=96 olan=96 ugt_=96 ewic=96 dar_=96 rick=96 not_=96 ohnt=96 alen=96 itie=96
able=96 repu=96 sowa=96 nni_=96 lipp=96 denf=96 soph=96 arri=96 ahle=96 _fc_=96 urna=95 ntru=95 robi=95 broc=95
nabh=95 aceb=95 cebo=95 hlen=95 ture=95 tten=95 _fen=95 _tip=95 tisi=95 erzo=95 ndla=95 orra=95 ekto=95 damm=95
witt=95 kier=95 erfl=95 rers=95 soge=95 _jou=95 _jos=95 evan=95 lism=95 tift=95 naly=94 sign=94 nack=94 seel=94
doll=94 flei=94 pfan=94 htba=94 _oka=94 epub=94 _tal=94 abwe=94 well=94 harf=94 nes_=94 egat=94 _dec=94 rtel=94
_sze=94 phon=94 _rin=94 auso=94 _tis=94 tipp=94 japa=94 _kuh=94 zurs=94 zufa=94 mana=94 dnet=94 dick=94 oni_=94
_boo=94 iko_=94 rnal=94 fick=93 anno=93 weic=93 _hum=93 _koc=93 _inz=93 _lon=93 okay=93 ngss=93 emi_=93 beme=93
rimi=93 zufr=93 elfa=93 ufna=93 zuse=93 _lok=93 mmst=93 emd_=93 adel=93 divi=93 ign_=93 attf=93 tbew=93 comp=93
anzl=93 ulle=93 oph_=93 fnah=93 kan_=93 enla=93 _url=93 sit_=93 gelu=93 achi=93 sta_=93 _pen=93 gati=92 ever=92
erer=92 aush=92 luti=92 rab_=92 muse=92 aug_=92 ogl_=92 male=92 fugu=92 uhlt=92 heat=92 hey_=92 achg=92 eilt=92
loch=92 egne=92 wirs=92 seku=92 athe=92 nix_=92 ausn=92 herw=92 upt_=92 rseh=92 digl=92 thea=92 _loh=92 mons=92
gina=92 _hey=91 oogl=91 hutt=91 okum=91 kume=91 nzwi=91 leer=91 rfal=91 _mee=91 buro=91 cool=91 rwan=91 _del=91
rror=91 sexu=91 stum=91 nta_=91 atho=91 atri=91 mei_=91 herl=91 hwes=91 _glo=91 tgeg=91 eant=91 iene=91 orun=91
_kuc=91 elis=90 ebil=90 even=90 anag=90 toss=90 _hit=90 terp=90 alif=90 ennu=90 nteg=90 dsat=90 sgeh=90 club=90
_zog=90 ehst=90 oge_=90 mbh_=90 beck=90 rsam=90 _abt=90 sgel=90 _hen=90 _ane=90 enwa=90 axi_=90 esre=90 nov_=90
tgeb=90 tegr=90 hos_=90 _gib=90 ondo=90 tasc=90 tick=90 mpel=90 usfu=90 rter=90 tolz=90 hord=89 rbot=89 uner=89
chol=89 ssar=89 _eva=89 wing=89 vari=89 erbs=89 teru=89 geka=89 gefe=89 leck=89 sold=89 _zit=89 iati=89 inzw=89
irkt=89 dika=89 sers=89 ings=89 _hub=89 nzug=89 bjek=89 smar=89 lapp=89 chha=89 meth=89 rzog=89 eitp=89 ora_=89
alko=89 cham=89 stl_=89 anto=89 heir=89 egor=89 nfti=89 eakt=89 anni=88 alys=88 mina=88 sti_=88 tist=88 krim=88
ftun=88 max_=88 udiu=88 play=88 rgel=88 _eck=88 urts=88 thol=88 ufba=88 thek=88 ansi=88 uten=88 _fic=88 romi=88
_ass=88 skus=88 tock=88 mist=88 deal=88 harm=88 ommi=88 _cas=88 narb=88 ophi=88 mas_=88 hnac=88 nahr=88 _sig=88
onom=88 gepr=88 show=88 volu=88 ehab=88 york=87 ufs_=87 leme=87 _bab=87 ump_=87 chna=87 lame=87 salz=87 batt=87
_yor=87 kurs=87 til_=87 edie=87 dni_=87 _abb=87 each=87 ilft=87 ffer=87 redi=87 _tim=87 ckge=87 rsio=87 ttli=87
tags=87 umwe=87 nzep=87 etho=87 vorr=87 nbli=87 gmbh=87 tail=87 tast=87 dric=87 reiz=87 stic=87 blat=87 rte_=86
ron_=86 egre=86 spen=86 parl=86 rwie=86 orre=86 ntum=86 olis=86 indl=86 ios_=86 erf_=86 anza=86 izis=86 abri=86
hus_=86 ttei=86 ket_=86 gori=86 por_=86 erro=86 ssor=86 eriu=86 thod=86 nfra=86 nlo_=86 hrec=86 gsge=86 ahnh=86
zuga=86 infu=86 _ert=85 rill=85 eles=85 been=85 _etc=85 glas=85 nspi=85 ndt_=85 _zuh=85 epti=85 komi=85 ugan=85
ages=85 angl=85 etc_=85 _gmb=85 _it_=85 eisc=85 nisi=85 _clu=85 zirk=85 nzip=85 nzus=85 _klo=85 stuf=85 lden=85
befa=85 hnho=85 dlag=85 rhaf=85 rob_=85 holi=85 nazi=85 ssic=85 resp=85 gult=85 sona=85 hess=85 dere=85 wag_=85
rump=85 heft=85 illk=85 ferd=84 _pac=84 denb=84 neru=84 eger=84 hstu=84 ight=84 _ama=84 seru=84 amp_=84 ichi=84
rty_=84 tabl=84 ohnl=84 mite=84 rkom=84 _sou=84 aute=84 warn=84 ana_=84 paus=84 hek_=84 _plu=84 nsiv=84 unz_=84
_pop=84 eihn=84 ihna=84 rtet=84 neus=84 spei=84 eltw=84 _bib=84 lex_=84 chuh=84 andn=84 slos=84 arak=84 rgew=84
kaff=84 rkra=83 eend=83 kenh=83 iesi=83 ebst=83 _vog=83 gede=83 wage=83 kate=83 _lea=83 nwen=83 loka=83 twed=83
ltag=83 rube=83 nomi=83 ktro=83 _cm_=83 agun=83 bloc=83 ngsg=83 uro_=83 ader=83 kris=83 erno=83 ttes=83 olda=83
luge=83 anbi=83 ular=83 hop_=83 onar=83 rlam=83 ptio=82 tpun=82 herg=82 utie=82 raph=82 herm=82 weib=82 turz=82
_nix=82 aja_=82 cent=82 mfas=82 adt_=82 irm_=82 otto=82 prov=82 orta=82 nmit=82 nent=82 ami_=82 ffek=82 amtl=82
ehol=82 _luc=82 nda_=82 _kro=82 stha=82 emes=82 equn=82 enzi=82 lome=82 ingl=82 igur=81 bewo=81 _pal=81 grau=81
ufme=81 fmer=81 nage=81 _hef=81 nkl_=81 rena=81 uspi=81 song=81 meer=81 arty=81 itut=81 stve=81 huh_=81 haur=81
sstr=81 usha=81 rmis=81 efas=81 asie=81 one_=81 has_=81 iese=81 aner=81 _cou=81 oten=81 ivie=81 emon=81 ogel=81
mpfa=81 eel_=81 urd_=81 _kus=81 opp_=81 wars=81 _cam=81 _roc=81 rkel=80 akze=80 ests=80 anse=80 izi_=80 iii_=80
hilo=80 _ubl=80 nens=80 ndwo=80 ortr=80 _muh=80 ilom=80 _anm=80 nft_=80 losc=80 drea=80 sart=80 wasc=80 dani=80
_beu=80 elba=80 flag=80 esli=80 sfor=80 _gam=80 desi=80 erab=80 edia=80 tatu=80 usre=80 zell=80 ivit=80 iest=80
ycho=80 tsan=80 rzli=80 mena=80 saur=80 figu=79 trah=79 ritz=79 chwo=79 ielf=79 ivid=79 _lib=79 enis=79 _sub=79
grap=79 unsi=79 amis=79 _neg=79 ulet=79 sgef=79 ldat=79 apie=79 fans=79 merh=79 rgab=79 mtli=79 acke=79 legi=79
meck=79 ltwe=79 maxi=79 _jag=79 _ten=79 maur=79 _lat=79 esor=79 kant=79 assl=79 shop=79 tude=78 dwan=78 eibe=78
ilie=78 wonn=78 inga=78 tom_=78 _div=78 kumm=78 gist=78 erfr=78 rtie=78 holo=78 val_=78 achw=78 chmu=78 tub_=78
ram_=78 mwel=78 ankh=78 pfun=78 _ill=78 tort=78 fek_=78 _eh_=78 aatl=78 lfal=78 aubl=78 tim_=78 khei=78 smal=78
fste=77 ewon=77 samk=77 amke=77 mkei=77 _urt=77 hieb=77 lima=77 soli=77 agst=77 _isr=77 emas=77 imin=77 unkl=77
isra=77 _akz=77 _irr=77 davi=77 gelb=77 hwed=77 fges=77 _jes=77 papi=77 twer=77 zess=77 ldor=77 _lig=77 _jus=77
_hes=77 fbau=77 erru=77 fgeb=77 sral=77 usei=77 oduz=77 _fet=77 han_=77 _van=77 sgew=77 senk=77 istr=77 _guc=77
dida=76 agem=76 chec=76 ernu=76 insi=76 _ing=76 vid_=76 rrad=76 dwo_=76 ure_=76 gewu=76 serh=76 ckun=76 over=76
rzeh=76 istl=76 bsit=76 olu_=76 sto_=76 seum=76 van_=76 elad=76 kanz=76 slig=76 ifft=76 rmi_=76 ufal=76 abs_=76
prom=76 spla=76 nerk=76 usna=76 _kel=76 ngsl=76 ukt_=76 rhie=76 ona_=76 _twi=75 bgel=75 abil=75 ossa=75 rahl=75
tant=75 urig=75 bene=75 _afr=75 riel=75 ugeh=75 igni=75 voge=75 ammt=75 itpu=75 mor_=75 chfo=75 igin=75 otte=75
rche=75 resd=75 useu=75 tauc=75 har_=75 ldet=75 apa_=75 inkl=75 blin=75 enze=75 enda=75 rrie=75 ptsa=75 gepa=75
matt=75 klim=75 nsin=75 rbli=75 ebsi=75 hock=75 _fig=75 axim=75 _lud=75 leuc=75 rdac=75 hoht=75 typi=75 ypis=75
aura=75 gur_=75 egi_=75 adig=75 fgef=74 nkhe=74 _ink=74 phys=74 higk=74 aurt=74 mmis=74 nbie=74 falt=74 _ara=74
zich=74 sal_=74 zbur=74 alog=74 fred=74 uhau=74 esis=74 zes_=74 ght_=74 rgt_=74 kohl=74 gres=74 swir=74 _pil=74
pole=74 befu=74 cont=74 isik=74 ndl_=74 ufer=74 visi=74 bstv=74 brus=74 ilos=74 egra=74 itzt=74 avor=74 ront=74
osop=74 itne=74 kum_=73 hysi=73 rast=73 uswe=73 uhn_=73 enot=73 hens=73 sseh=73 imis=73 nget=73 rkst=73 aren=73
cksi=73 gear=73 oman=73 comm=73 erap=73 uman=73 ombi=73 ngl_=73 geei=73 skan=73 _len=73 _mm_=73 rrat=73 nega=73
inat=73 just=73 dor_=73 _naz=73 obje=73 hemi=73 anle=73 ikum=73 _obj=73 rtri=73 ohr_=73 turn=73 jeni=73 ndid=73
ngag=73 tuf_=73 gni_=73 isen=73 eldo=73 ulic=73 jack=73 ngsp=72 berb=72 uffa=72 _en_=72 ndiv=72 vidu=72 urki=72
rama=72 hod_=72 ilia=72 audi=72 hani=72 cho_=72 klap=72 kata=72 achm=72 chim=72 edro=72 rzic=72 yout=72 _rez=72
ean_=72 loso=72 albe=72 ichu=72 kade=72 rzug=72 nies=72 sigk=72 bena=72 proj=72 nika=72 mine=72 flas=72 len_=72
reze=72 _unw=72 rkis=72 donn=72 iegs=72 elin=72 nesi=72 uver=72 alk_=72 elen=72 enve=72 _syr=72 liar=72 cheh=72
enni=72 onti=72 wurz=72 sgeg=71 dard=71 inin=71 nwoh=71 tzte=71 tzer=71 bet_=71 gara=71 mars=71 uckz=71 oral=71
ewig=71 _bec=71 zini=71 eolo=71 regu=71 togr=71 ssbr=71 trak=71 henr=71 reg_=71 _lug=71 ehrs=71 hole=71 ehrh=71
kuti=71 rmin=71 spon=71 ekau=71 lexa=71 lusi=71 absi=71 _dea=71 onkr=71 elm_=71 _koo=71 riss=71 tan_=71 erko=71
seld=71 lent=71 rbst=70 _cen=70 neri=70 beno=70 genw=70 gete=70 befe=70 espa=70 ruhm=70 rbri=70 echi=70 baby=70
_leo=70 ntal=70 aufk=70 hili=70 nset=70 ksic=70 zahn=70 illa=70 rwir=70 hest=70 ivil=70 _hig=70 izin=70 nbek=70
thur=70 irt_=70 duss=70 bedr=70 ngez=70 onte=70 _hos=70 ghaf=70 redu=70 fsch=70 _dep=70 alz_=70 _ast=70 jose=70
epp_=70 _deb=70 otes=69 furt=69 ngsb=69 nvol=69 ernd=69 baun=69 eror=69 _ag_=69 itzu=69 hnet=69 rian=69 _al_=69
you_=69 meta=69 rtal=69 moni=69 rmel=69 reie=69 blas=69 kst_=69 tenb=69 _phy=69 roje=69 elau=69 aran=69 enos=69
ichb=69 rurt=69 _ere=69 vic_=69 rni_=69 sass=69 _ewi=69 lenk=69 ood_=69 bonn=69 demi=69 math=69 ntes=69 mant=69
igh_=69 ulas=69 ufwa=69 ackt=69 urel=69 ebie=69 moge=69 ezir=69 kell=69 nsio=69 rgis=69 kuhl=68 etai=68 sreg=68
katz=68 lat_=68 sset=68 mpli=68 tgeh=68 ntas=68 ngan=68 _adr=68 behi=68 usli=68 atsc=68 symp=68 ars_=68 senh=68
ndeu=68 exul=68 xull=68 llte=68 mpfi=68 lami=68 atha=68 hmit=68 argu=68 heh_=68 fgan=68 hten=68 telb=68 semi=68
itei=68 egli=68 chir=68 _eli=68 _ira=68 _shi=68 _tom=68 sfal=68 elde=68 gabe=68 orit=68 flos=68 _alk=68 outu=68
exan=68 _vis=68 zwan=68 lose=68 high=68 hors=68 _naj=68 naja=68 reat=68 ida_=68 blod=68 fal_=68 reag=68 ngsw=68
erl_=68 lugh=68 ival=67 troc=67 itsp=67 wanz=67 ley_=67 _bat=67 kbar=67 tris=67 erwu=67 lum_=67 bsic=67 lly_=67
_zel=67 _unr=67 prax=67 deta=67 bart=67 ugha=67 win_=67 kzep=67 _cor=67 ras_=67 ugli=67 omms=67 fgen=67 tiva=67
urke=67 urer=67 dull=67 ickt=67 utub=67 rren=67 avid=67 sequ=67 oran=67 eust=67 beac=67 orgt=67 gonn=67 ltsa=67
twit=67 tego=67 otog=67 rgum=67 ory_=67 hfol=66 rzer=66 nspo=66 quar=66 epar=66 albu=66 fter=66 gume=66 _oko=66
iftu=66 _iii=66 dwa_=66 ebel=66 roph=66 zoge=66 out_=66 xand=66 eeig=66 obie=66 thei=66 _saa=66 ankt=66 erv_=66
uric=66 prop=66 _koh=66 ohun=66 ompe=66 insp=66 fron=66 reta=66 esma=66 nny_=66 bgeb=66 fant=66 hadi=65 attu=65
hien=65 zufu=65 rigk=65 hert=65 bgeo=65 nfo_=65 nigu=65 low_=65 vorf=65 hmac=65 hwor=65 mfan=65 niel=65 ktri=65
stse=65 aby_=65 nism=65 athi=65 otsc=65 ohol=65 rdn_=65 ima_=65 nrei=65 ubel=65 elha=65 arin=65 raut=65 ham_=65
bos_=65 inka=65 prim=65 meid=65 eagi=65 lymp=65 atzu=65 _ex_=65 _usw=65 usw_=65 enzu=65 ittw=65 rnbe=65 harl=65
lack=65 elem=64 ensb=64 tsei=64 path=64 lart=64 eldu=64 aphi=64 sist=64 koho=64 iolo=64 skut=64 _air=64 _rit=64
syri=64 reus=64 mput=64 unit=64 ahi_=64 dee_=64 noss=64 _sha=64 fett=64 raxi=64 ugle=64 reiw=64 ahns=64 zwer=64
taun=64 ult_=64 phar=64 ektu=64 mack=64 inke=64 nzun=64 embe=64 _age=64 egei=64 ngsm=64 eiwi=64 rats=64 _ah_=64
ftri=64 eau_=64 ndei=64 bast=64 _hut=64 ufre=64 komb=64 rpru=64 abte=64 dane=64 efon=64 rstr=64 idee=64 tneh=64
arat=64 rfuh=64 bum_=64 tabi=64 lifi=64 anfr=64 enke=64 wen_=64 berp=64 iwil=64 olde=64 tlei=64 tspa=64 leih=64
_mec=63 lkoh=63 _abf=63 _ddr=63 ddr_=63 karr=63 eori=63 nag_=63 _soc=63 _can=63 einn=63 oot_=63 pliz=63 _ohr=63
_csu=63 csu_=63 see_=63 nato=63 genb=63 rbil=63 beam=63 btei=63 ngar=63 rspi=63 imo_=63 rufs=63 worf=63 uges=63
patr=63 rlus=63 nrec=63 hins=63 nolo=63 refo=63 hgef=63 coun=63 adem=63 isio=63 erlu=63 ilip=63 ste_=63 _rud=63
ntif=63 sgez=63 oth_=63 mbol=63 hubs=63 weim=63 henl=63 euz_=62 ica_=62 gemu=62 ugeb=62 ompu=62 nfer=62 uckk=62
ufla=62 hebl=62 chit=62 lbum=62 rgun=62 _put=62 zita=62 bots=62 tab_=62 anme=62 ndge=62 dwir=62 enle=62 erdr=62
_ful=62 _roh=62 edru=62 ifik=62 _lec=62 estu=62 ojek=62 ehin=62 put_=62 _kie=62 bibl=62 ormu=62 ausa=62 ilbe=62
zist=62 esd_=62 _tee=62 eize=62 beto=62 tifi=62 ella=62 arab=62 taur=62 gert=62 ior_=62 pft_=61 revo=61 ortm=61
tmun=61 ruft=61 herk=61 iffe=61 egeg=61 bear=61 _vir=61 kern=61 hres=61 late=61 orla=61 cial=61 _thu=61 tsst=61
mid_=61 _zuc=61 _mam=61 _jam=61 itu_=61 chhe=61 igra=61 unmi=61 _sum=61 slau=61 _nur=61 olym=61 gnis=61 rmas=61
heb_=61 chzu=61 phas=61 mog_=61 sena=61 edar=61 rtmu=61 gzeu=61 nseq=61 lam_=61 rovi=61 elst=61 ettb=61 iard=61
mik_=61 rol_=61 terz=61 erzl=61 nnli=61 hite=61 hhal=61 rwis=61 nbau=61 _hah=60 carl=60 aral=60 api_=60 _pad=60
chop=60 _fdp=60 fdp_=60 ieni=60 ttau=60 hill=60 zep_=60 efo_=60 rpre=60 sili=60 mnac=60 bewi=60 jude=60 lli_=60
wora=60 _eta=60 nlei=60 _ha_=60 ympi=60 domi=60 _umz=60 enmi=60 etzl=60 _boc=60 _klu=60
"""

COMMON: Final[Mapping[str, int]] = {
    piece.replace("_", " "): int(times) for piece, _, times in (entry.partition("=") for entry in _LIST.split())
}
"""By piece; what is not listed is rarer."""
