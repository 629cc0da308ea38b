package org.tongxin.sample.families;

import java.util.Random;

/** Invents names out of usual parts; whoever bears one by chance is not meant. */
final class Names {

    private static final String SURNAMES =
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
    private static final String MEN = "伟强磊军洋勇杰涛超明刚平辉鹏华飞波斌宇浩凯健俊帆帅旭宁龙林阳建国海峰志亮栋梁成毅瑞";
    private static final String WOMEN = "芳娜敏静丽艳娟霞秀兰玲萍红燕梅英慧洁琴云莲真环雪荣爱妹香月莺媛婷雅蓉眉君琳晶妍茜秋珊莎锦黛青倩";
    private static final String CHILDREN = "梓涵宇轩子睿欣怡浩然一诺思源可馨沐辰语桐若溪景行亦安书言星辰";

    private Names() {}

    static char surname(Random random) {
        // The front of the list is as much more frequent as in life.
        double place = random.nextDouble();
        return SURNAMES.charAt((int) (place * place * SURNAMES.length()));
    }

    static String name(Random random, char surname, boolean male, int age) {
        String letters = age < 15 ? CHILDREN : male ? MEN : WOMEN;
        var name = new StringBuilder().append(surname).append(letter(random, letters));
        if (age < 15 || random.nextInt(100) < 72) {
            name.append(letter(random, letters));
        }
        return name.toString();
    }

    private static char letter(Random random, String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }
}
