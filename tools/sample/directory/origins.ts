/** Where names come from: the common ones, most common first, and the parts from which the long tail is put together. */
export interface Origin {
  /** Its share of the directory; all together 1. */
  readonly share: number;
  readonly given: string;
  readonly common: string;
  /** Rare family names are a beginning, maybe a middle part, and an ending. */
  readonly begin: string;
  readonly middle: string;
  readonly end: string;
}

export const origins = {
  english: {
    share: 0.46,
    given:
      'James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica Thomas Sarah Christopher Karen Charles Lisa Daniel Nancy Matthew Sandra Anthony Ashley Mark Emily Steven Kimberly Andrew Margaret Paul Donna Joshua Michelle Kenneth Carol Kevin Amanda Brian Melissa Timothy Deborah Ronald Stephanie Jason Rebecca Edward Sharon Jeffrey Laura Ryan Cynthia Jacob Amy Nicholas Kathleen Gary Angela Eric Dorothy Jonathan Shirley Stephen Emma Larry Brenda Justin Nicole Scott Pamela Brandon Samantha Benjamin Anna Samuel Katherine Gregory Christine Alexander Debra Patrick Rachel Frank Olivia Raymond Carolyn Jack Maria Dennis Janet Jerry Heather Tyler Diane Aaron Catherine Nathan Julie Henry Victoria Douglas Joyce Peter Lauren Adam Kelly Zachary Christina Walter Ruth Kyle Joan Harold Virginia Carl Judith Jeremy Evelyn Gerald Hannah Keith Andrea Roger Megan Arthur Cheryl Terry Jacqueline Lawrence Madison Sean Teresa Christian Abigail Albert Sophia Austin Martha Joe Sara Ethan Gloria Willie Janice Jesse Kathryn Billy Ann Bruce Isabella Bryan Judy Ralph Charlotte Roy Julia Jordan Grace Eugene Amber Wayne Alice Louis Jean Dylan Denise Alan Frances Juan Danielle Noah Marilyn Russell Natalie Harry Beverly Randy Diana Philip Brittany Vincent Theresa Gabriel Kayla Bobby Alexis Johnny Doris Logan Lori',
    common:
      'Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Nelson Baker Hall Campbell Mitchell Carter Roberts Phillips Evans Turner Parker Collins Edwards Stewart Morris Murphy Cook Rogers Morgan Cooper Reed Bailey Bell Kelly Howard Ward Cox Richardson Wood Watson Brooks Bennett Gray Hughes Price Long Foster Sanders Ross Powell Sullivan Russell Jenkins Perry Butler Barnes Fisher Henderson Coleman Simmons Patterson Jordan Reynolds Hamilton Graham Wallace West Cole Hayes Gibson Bryant Ellis Stevens Murray Ford Marshall Owens McDonald Harrison Kennedy Wells O’Brien O’Connor MacLeod McCarthy Fitzgerald',
    begin:
      'Ash Birch Black Brad Brook Burn Cald Carl Chat Chest Clay Clif Copp Cran Dal Darn East Edge Elm Fair Fal Farn Fen Glen Gold Grant Hal Ham Hart Hath Hazel Heath Hol Hunt Ing Kings Kirk Lang Lin Lock Mar Mel Mil Nor Oak Old Pem Pres Rad Raven Red Ridge Rock Rush Shel Sher Sil South Stan Sten Stock Suther Thorn Til Tren Up Wal Wake Wey Whit Wil Win Wood Wor Wy York',
    middle: ' ing er en le al ber',
    end: 'bee bourne bridge brook bury by combe cott croft dale den field fold ford gate grove ham hill house hurst land ley low man mere more ridge sett shaw son stead stone ton thorpe tree ville well wick wood worth yard',
  },
  spanish: {
    share: 0.19,
    given:
      'José María Juan Guadalupe Luis Ana Carlos Rosa Jorge Carmen Miguel Patricia Francisco Leticia Antonio Alejandra Manuel Gabriela Jesús Verónica Pedro Adriana Roberto Claudia Fernando Elena Rafael Teresa Javier Silvia Ricardo Isabel Eduardo Laura Sergio Beatriz Raúl Sofía Alejandro Lucía Enrique Martha Óscar Daniela Arturo Yolanda Víctor Inés Andrés Pilar Héctor Mónica Martín Irma Julio Norma Rubén Esperanza Ramón Dolores Diego Marisol Iván Araceli Emilio Consuelo Íñigo Ximena Joaquín Paloma Nicolás Rocío Gonzalo Nuria',
    common:
      'García Rodríguez Martínez Hernández López González Pérez Sánchez Ramírez Torres Flores Rivera Gómez Díaz Reyes Morales Cruz Ortiz Gutiérrez Chávez Ramos Ruiz Álvarez Mendoza Vásquez Castillo Jiménez Moreno Romero Herrera Medina Aguilar Garza Castro Vargas Fernández Guzmán Muñoz Méndez Salazar Soto Delgado Peña Ríos Alvarado Sandoval Contreras Valdez Guerrero Ortega Estrada Núñez Maldonado Vega Ibáñez Zúñiga',
    begin:
      'Abas Agui Alba Alca Almo Ara Arre Azo Bala Barre Bene Bola Cabre Cala Campo Carra Casa Cerve Cien Cordo Delga Echa Esca Espi Este Ferre Gala Gale Garra Goyo Gua Hino Iba Izqui Jara Lace Larra Lega Lore Mada Male Manza Mira Monta Mora Nava Obre Oli Orda Oro Pala Para Pedre Peri Quinta Rebo Riba Robe Sala Sana Sego Sola Taba Torre Uga Urru Valde Vere Villa Yba Zaba Zama',
    middle: ' l rr n d st',
    end: 'ada adez al alde anda ano ara arte azo ega eja ejo era ero ete ez ía iaga ida illa illo ina ino isco ita ola ona osa oso uela uela uena uga ura uriz uza',
  },
  german: {
    share: 0.09,
    given:
      'Thomas Ursula Michael Monika Andreas Petra Stefan Sabine Peter Elisabeth Christian Renate Jürgen Karin Klaus Brigitte Wolfgang Helga Günter Erika Jörg Ingrid Björn Kerstin Matthias Heike Uwe Gisela Jens Katrin Lars Anke Söhnke Jutta Götz Bärbel Hans-Peter Anne-Marie Karl-Heinz Käthe',
    common:
      'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Meier Lehmann Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Möller Weiß Jung Hahn Schubert Vogel Friedrich Günther Jäger Groß Böhm',
    begin:
      'Acker Alten Apfel Arn Bach Bären Berg Bieder Birken Blumen Böck Brand Buch Burg Dach Dietz Dorn Dürr Ebers Eich Eisen Engel Erl Fal Feld Flei Frei Frie Gär Geiß Glas Gott Gräf Grün Haber Hage Hasel Heid Hirsch Hoch Höll Holz Hütt Kalt Käm Kirch Klin Köst Kreuz Küh Land Lauter Lieb Linden Löw Mühl Nebel Neu Nuss Ober Pfaff Röm Rosen Rüb Sand Schön Schütz Seiden Silber Span Stein Stöck Süß Tann Teufel Trau Über Vogt Wald Wasser Weid Wein Wendel Wiesen Wind Würz Zell Zieg',
    middle: ' en er el s',
    end: 'acher bach baum beck berg berger brink brunner burg dorf egger eisen feld felder gruber hagen hardt hauer haus hausen hauser heim heimer hof hofer holz huber kamp kötter lein ling mann mayer meier müller reich reuter rieder schmidt stein stock thaler wald',
  },
  slavic: {
    share: 0.07,
    given:
      'Piotr Anna Jan Katarzyna Andrzej Małgorzata Krzysztof Agnieszka Tomáš Jana Petr Hana Jiří Lenka Dmitri Olga Sergei Natalia Oleksandr Iryna Mykola Oksana Marko Jelena Željko Ljubica Václav Božena Łukasz Żaneta Ivan Svetlana',
    common:
      'Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Novák Svoboda Novotný Dvořák Černý Procházka Kučera Horvat Kovačević Babić Marić Jurić Ivanov Petrov Smirnov Kuznetsov Popov Shevchenko Bondarenko Kravchenko Melnyk',
    begin:
      'Adam Bara Bednar Bel Bogdan Bor Brod Buk Čer Chmiel Cis Dan Dob Drag Dub Fil Gab Glow Gor Grab Hlav Hor Jan Jar Jas Kal Kam Kar Klim Kop Kos Kov Krasn Krup Kub Lask Les Lip Luk Maj Mal Mar Mat Mich Mil Mor Nem Now Ostr Pav Pet Pil Pod Polk Rad Rog Rud Sad Sav Sed Sik Sim Sok Stan Star Such Tom Tur Vas Ven Vit Vol Vor Wal Wil Wit Zab Zag Zel Zim Žid',
    middle: ' an ar at en in ok ov',
    end: 'ák ar arz asz czak czyk ec ek ení enko ewski ič ić ich icki iewicz ik ín iński ka ko kovič kowski ner nik nický ný ov ović owicz owski ský sky ský tek uk uš vský ycki yk yński',
  },
  french: {
    share: 0.06,
    given:
      'Jean Marie Pierre Nathalie Michel Isabelle André Sylvie Philippe Catherine François Chloé Jean-Pierre Anne-Sophie Éric Hélène Rémi Léa Gaël Zoé Loïc Aurélie Benoît Geneviève Étienne Noémie',
    common:
      'Dubois Durand Leroy Moreau Laurent Lefebvre Roux Fournier Girard Bonnet Mercier Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier Lacroix Tremblay Gagnon Roy Côté Bouchard Pelletier Lévesque Bélanger Thériault Beaulieu',
    begin:
      'Ar Aub Bar Beau Bel Ber Blan Boi Bon Bour Bran Cail Chan Char Châ Clé Cor Cour Dau De Des Du Fav Fon For Fra Gal Gau Gran Gri Hau La Lam Lan Le Lé Ma Mal Man Mar Mas Mon Mou Nor Pel Per Pon Por Ra Ren Ri Ro Sau Sé Ta Tour Val Ver Vil',
    middle: ' che lan te ri re mon',
    end: 'bert bois champ chet court deau dier don doux eau el elle émont ère et eux gnac gnon gny ier ille in laud lerc let lier lon mart mond naud net neuf ot pierre rand roux ron sard seau tel ton val ville vin',
  },
  asian: {
    share: 0.08,
    given:
      'Wei Mei Li Min Jun Yan Hui Xin Anh Linh Minh Hương Thảo Đức Yuki Hiroshi Keiko Takashi Ji-woo Seo-yeon Min-jun Hye-jin Raj Priya Anil Sunita Amit Deepa Sanjay Kavita Vijay Lakshmi Arjun Meera',
    common:
      'Nguyễn Trần Lê Phạm Kim Park Choi Chen Wang Li Zhang Liu Yang Huang Wu Lin Patel Singh Kumar Shah Sharma Gupta Khan Tanaka Suzuki Satō Takahashi Yamamoto Watanabe Reddy Rao Desai Mehta Võ Đặng Bùi',
    begin:
      'Aki Ama Ara Asa Bala Bha Cha Chi Dha Fuji Gana Gopa Hara Hashi Hira Ichi Ima Ino Ishi Iwa Jaya Kana Kata Kawa Kino Kita Krishna Kuma Lak Maha Matsu Mina Miya Mori Mura Naka Nara Nishi Oka Oni Pra Rama Ravi Saka Sata Shiba Shima Sri Sugi Tachi Taka Taki Tani Tomi Ueno Uma Veera Wata Yama Yoshi',
    middle: ' na ga mi shi ra no',
    end: 'bashi da dori gawa guchi guri hara hashi ki kura kuri lingam mi moto murthy mura nathan naga oka ppa ri sani sawa shita swamy ta tani tsu uchi vasan ya yama zaki zawa',
  },
  nordic: {
    share: 0.03,
    given:
      'Lars Karin Erik Ingrid Søren Kirsten Anders Birgitta Jens Astrid Bjørn Solveig Åke Märta Jørgen Bente Håkan Liv Mikko Aino Jukka Päivi',
    common:
      'Andersson Johansson Karlsson Nilsson Eriksson Hansen Olsen Larsen Jensen Nielsen Pedersen Jørgensen Sørensen Lindström Åkesson Øvergård Bjørnstad Korhonen Virtanen Mäkinen',
    begin:
      'Ahl Alm Ask Berg Bjørk Blom Dahl Ek Eng Fager Fjell Fors Gran Grön Hag Hed Holm Kall Lager Lind Ljung Lund Lyng Mark Myr Ny Näs Öst Rosen Sand Sjö Skog Stor Ström Sund Sved Tall Vest Vik Väst Åker',
    middle: ' e en in ar',
    end: 'berg blad borg bäck dahl fors gren gård holm hult høj kvist land lund man mark nes qvist rud sen son stad strand ström strøm sæter vall vik ås',
  },
  other: {
    share: 0.02,
    given:
      'Mohammed Fatima Ahmed Aisha Omar Layla Yusuf Maryam Kofi Ama Wanjiru Chinedu Ngozi Amara Elif Mehmet Ayşe Giorgos Eleni Avi Noa Rossi Giulia Luca',
    common:
      'Haddad Abara Okafor Mensah Çelik Yıldız Şahin Papadopoulos Cohen Levy Rossi Russo Esposito Hassan Ali Diallo Traoré Silva Santos Oliveira',
    begin:
      'Abu Ade Akin Ala Amo Ata Ayo Baka Bel Ben Chi Dia El Eze Fada Gia Had Ibe Ka Kon Ma Mba Mo Nka Nwo Oba Oki Olu Ona Osa Pap Sa Sey Ta Tek Uzo Ya Zul',
    middle: ' ra ko di na lu',
    end: 'badi chi chukwu dele deli dis doğan du feh gan gbe idis jah kaya ku la li mi mou nde ni nwa oğlu opoulos quis ri ssen tola wale wu zogu',
  },
} as const satisfies Readonly<Record<string, Origin>>;

export type OriginName = keyof typeof origins;
