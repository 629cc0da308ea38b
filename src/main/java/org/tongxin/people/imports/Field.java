package org.tongxin.people.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** 栏目: what a column of a sheet can be in the register, with the headings it is known by. */
public enum Field {
    /** 户号 */
    HOUSEHOLD("户号,户编号,户序号,家庭编号,家庭序号,户籍编号,戶號,戶編號,戶序號,家庭編號,household,household no,household number,"
            + "household id,family no,family number"),
    /** 户主姓名 */
    HEAD("户主,户主姓名,户主名字,戶主,戶主姓名,head,head of household,household head,name of head"),
    /** 姓名 */
    NAME("姓名,名字,居民姓名,住户姓名,成员姓名,家庭成员,家庭成员姓名,人员姓名,居民名字,居民,成員姓名,家庭成員,人員姓名,name,full name,resident,"
            + "resident name,name of resident"),
    /** 其他名字 */
    OTHER_NAME("别名,其他名字,本民族文字姓名,藏文姓名,维吾尔文姓名,维文姓名,蒙古文姓名,英文名,別名,其他姓名,other name,alias,name in other script"),
    /** 与户主关系 */
    TIE("与户主关系,与户主的关系,和户主关系,同户主关系,户主关系,家庭关系,关系,称谓,與戶主關係,與戶主的關係,戶主關係,家庭關係,關係,稱謂,relation,relationship,"
            + "relation to head,relationship to head,tie"),
    /** 性别 */
    SEX("性别,性別,sex,gender"),
    /** 出生日期 */
    BIRTH("出生日期,出生年月,出生年月日,出生时间,出生,生日,出生時間,date of birth,birth date,birthdate,birthday,born,dob,birth"),
    /** 证件号码 */
    DOCUMENT("身份证,身份证号,身份证号码,身份证件号码,公民身份号码,居民身份证,居民身份证号,居民身份证号码,证件号,证件号码,证件编号,身分證,身分證號,身份證,身份證號,"
            + "身份證號碼,公民身份號碼,證件號,證件號碼,id number,id no,identity number,identity card,id card,document,document number,"
            + "document no"),
    /** 手机 */
    MOBILE("手机,手机号,手机号码,移动电话,联系电话,联系方式,联系号码,电话,电话号码,本人电话,手機,手機號,手機號碼,聯繫電話,聯絡電話,聯繫方式,電話,電話號碼,phone,"
            + "phone number,mobile,mobile number,mobile phone,telephone,tel,contact"),
    /** 座机 */
    LANDLINE("座机,座机号,固定电话,固话,家庭电话,座機,固定電話,家庭電話,landline,home phone"),
    /** 地址 */
    ADDRESS("地址,住址,家庭住址,家庭地址,现住址,现居住地,现居住地址,居住地址,实际居住地址,详细地址,房屋地址,居住地,現住址,現居住地址,詳細地址,address,home address,"
            + "full address"),
    /** 楼栋 */
    BUILDING("楼栋,楼栋号,楼号,栋,栋号,幢,幢号,楼,楼幢,樓棟,樓號,棟,棟號,building,block,building no"),
    /** 单元 */
    UNIT("单元,单元号,门洞,單元,單元號,unit,entrance,stair"),
    /** 房号 */
    ROOM("房号,室号,室,房间号,门牌,门牌号,门号,房號,室號,門牌,門牌號,room,room no,door,flat,apartment"),
    /** 网格 */
    GRID("网格,所属网格,网格名称,网格编号,網格,所屬網格,grid"),
    /** 住户类别 */
    KIND("住户类别,住户类型,人口类别,人口类型,居住类别,居住类型,居民类别,居民类型,户类别,户类型,常住流动,是否常住,住戶類別,人口類別,居住類型,household type,"
            + "resident or floating,residence type"),
    /** 入住日期 */
    SINCE("入住日期,入住时间,迁入日期,迁入时间,居住时间,入住時間,遷入日期,moved in,moved in on,move in date,since"),
    /** 常用语言 */
    SPOKEN("语言,常用语言,使用语言,交流语言,語言,常用語言,language,languages,spoken language"),
    /** 常用文字 */
    WRITTEN("文字,常用文字,使用文字,阅读文字,written language,script,reads"),
    /** 饮食 */
    DIET("饮食,饮食习惯,饮食需求,飲食,飲食習慣,diet,food"),
    /** 独居 */
    LIVING_ALONE("独居,是否独居,独居老人,獨居,是否獨居,獨居老人,living alone,lives alone"),
    /** 残疾 */
    DISABLED("残疾,是否残疾,残疾人,是否残疾人,殘疾,是否殘疾,殘疾人,disabled,disability"),
    /** 留守儿童 */
    CHILD_LEFT_BEHIND("留守儿童,是否留守儿童,留守兒童,是否留守兒童,child left behind,left behind child"),
    /** 低保 */
    ALLOWANCE("低保,是否低保,低保户,是否低保户,享受低保,最低生活保障,低保戶,是否低保戶,allowance,minimum living allowance"),
    /** 民族 */
    GROUP("民族,ethnic group,ethnicity");

    /** Those of which at least one tells which rows are one household. */
    static final List<Field> GROUPING = List.of(HOUSEHOLD, ADDRESS, ROOM, HEAD, TIE);

    private final List<String> headings;

    Field(String headings) {
        this.headings = Arrays.stream(headings.split(","))
                .map(Headings::plain)
                .distinct()
                .toList();
    }

    /** The headings it is known by, brought to one writing. */
    List<String> headings() {
        return headings;
    }

    /** Its word in tables, forms and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name. */
    public String key() {
        return "people.import.field." + word();
    }

    static Optional<Field> of(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }
}
