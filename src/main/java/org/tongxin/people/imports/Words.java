package org.tongxin.people.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongxin.people.EthnicGroup;
import org.tongxin.people.HouseholdKind;
import org.tongxin.people.Sex;
import org.tongxin.people.Tie;

/** 用语: the words that stand in cells where the register has codes. */
final class Words {

    private static final Set<String> NOTHING =
            Set.of("", "无", "無", "/", "-", "--", "—", "\\", "暂无", "没有", "na", "n/a", "none", "null", "空");
    private static final Set<String> YES = Set.of("是", "有", "1", "y", "yes", "true", "√", "✓", "✔", "对", "對", "享受");
    private static final Set<String> NO = Set.of("否", "0", "n", "no", "false", "×", "x", "✗", "不是", "不");
    private static final Pattern SEVERAL = Pattern.compile("[,，、;；/ ]+");

    private static final Map<String, Sex> SEXES = Map.ofEntries(
            Map.entry("男", Sex.MALE),
            Map.entry("男性", Sex.MALE),
            Map.entry("m", Sex.MALE),
            Map.entry("male", Sex.MALE),
            Map.entry("1", Sex.MALE),
            Map.entry("女", Sex.FEMALE),
            Map.entry("女性", Sex.FEMALE),
            Map.entry("f", Sex.FEMALE),
            Map.entry("female", Sex.FEMALE),
            Map.entry("2", Sex.FEMALE),
            Map.entry("未知", Sex.UNKNOWN),
            Map.entry("0", Sex.UNKNOWN),
            Map.entry("unknown", Sex.UNKNOWN),
            Map.entry("未说明", Sex.UNSTATED),
            Map.entry("9", Sex.UNSTATED));

    private static final Map<String, HouseholdKind> KINDS = Map.ofEntries(
            Map.entry("常住", HouseholdKind.RESIDENT),
            Map.entry("常住人口", HouseholdKind.RESIDENT),
            Map.entry("常住户", HouseholdKind.RESIDENT),
            Map.entry("户籍", HouseholdKind.RESIDENT),
            Map.entry("户籍人口", HouseholdKind.RESIDENT),
            Map.entry("本地", HouseholdKind.RESIDENT),
            Map.entry("常住戶", HouseholdKind.RESIDENT),
            Map.entry("戶籍", HouseholdKind.RESIDENT),
            Map.entry("resident", HouseholdKind.RESIDENT),
            Map.entry("流动", HouseholdKind.FLOATING),
            Map.entry("流动人口", HouseholdKind.FLOATING),
            Map.entry("流动户", HouseholdKind.FLOATING),
            Map.entry("租户", HouseholdKind.FLOATING),
            Map.entry("租住", HouseholdKind.FLOATING),
            Map.entry("暂住", HouseholdKind.FLOATING),
            Map.entry("外来", HouseholdKind.FLOATING),
            Map.entry("流動", HouseholdKind.FLOATING),
            Map.entry("流動人口", HouseholdKind.FLOATING),
            Map.entry("暫住", HouseholdKind.FLOATING),
            Map.entry("租戶", HouseholdKind.FLOATING),
            Map.entry("floating", HouseholdKind.FLOATING));

    private static final Map<String, String> TIES = table(
            "02=户主,本人,戶主,head,self;10=配偶,spouse,爱人,愛人,partner;11=丈夫,夫,老公,"
                    + "husband;12=妻子,妻,老婆,wife;20=子,儿子,兒子,独生子,長子,长子,次子,三子,四子,大儿子,二儿子,小儿子,son;28=女婿,son in law,soninlaw;30=女,女儿,女兒,"
                    + "独生女,长女,長女,次女,三女,四女,大女儿,二女儿,小女儿,daughter;38=儿媳,儿媳妇,兒媳,媳妇,媳婦,daughter in law,daughterinlaw;40=孙辈,孙子女,孫子女,"
                    + "grandchild;41=孙子,孫子,孙,grandson;42=孙女,孫女,granddaughter;43=外孙,外孙子,外孫;44=外孙女,外孫女;50=父母,parents,parent;51=父亲,父,爸爸,父親,father;"
                    + "52=母亲,母,妈妈,母親,媽媽,mother;53=公公,father in law,fatherinlaw;54=婆婆;55=岳父,丈人;56=岳母,丈母娘,mother in law,motherinlaw;60=祖父母,爷爷,奶奶,"
                    + "爺爺,祖父,祖母,外祖父,外祖母,外公,外婆,姥爷,姥姥,grandparent,grandfather,grandmother;70=兄弟姐妹,兄,弟,姐,妹,哥哥,弟弟,姐姐,妹妹,兄弟,姐妹,brother,"
                    + "sister,sibling;97=其他,其它,其他亲属,亲属,亲戚,親屬,親戚,other,relative;99=非亲属,非親屬,朋友,同事,室友,合租,租户,保姆,not related,friend,roommate");

    private static final Map<String, String> LANGUAGES =
            table("zh=汉语,普通话,国语,中文,漢語,普通話,國語,方言,chinese,mandarin;bo=藏语,藏語,tibetan;ug=维语,维吾尔语,維語,"
                    + "維吾爾語,uyghur,uygur;mn=蒙语,蒙古语,蒙語,mongolian;kk=哈语,哈萨克语,哈薩克語,kazakh;ko=朝鲜语,韩语,朝鮮語,韓語,korean;za=壮语,壯語,zhuang;ii=彝语,彝語,yi;"
                    + "en=英语,英文,英語,english;sign=手语,手語,sign,sign language");

    private static final Map<String, String> SCRIPTS = table(
            "zh-Hans=汉字,汉文,中文,简体,简体中文,简体字,漢字,chinese,simplified,simplified chinese;zh-Hant=繁体,繁体字,繁体中文,"
                    + "繁體,繁體字,繁體中文,traditional,traditional chinese;bo=藏文,tibetan;ug=维文,维吾尔文,維文,維吾爾文,uyghur;mn-Mong=蒙文,蒙古文,mongolian;kk-Arab=哈文,哈萨克文,"
                    + "哈薩克文,kazakh;ko=朝鲜文,韩文,朝文,朝鮮文,韓文,korean;en=英文,英语,english;braille=盲文,点字,braille;none=不识字,文盲,不識字,cannot read");

    private static final Map<String, String> DIETS =
            table("halal=清真,halal;vegetarian=素食,吃素,vegetarian,vegan;low_salt=低盐,少盐,低鹽,low salt;diabetic=糖尿病餐,低糖,无糖,"
                    + "低醣,diabetic,low sugar;soft=软食,流食,半流食,軟食,soft");

    private Words() {}

    private static Map<String, String> table(String lines) {
        Map<String, String> table = new HashMap<>();
        for (String line : lines.split(";")) {
            int equals = line.indexOf('=');
            String code = line.substring(0, equals);
            table.put(code.toLowerCase(Locale.ROOT), code);
            for (String word : line.substring(equals + 1).split(",")) {
                table.put(word, code);
            }
        }
        return table;
    }

    /** One writing for all words: half width, small letters, no space at the ends. */
    static String plain(String word) {
        String text = Normalizer.isNormalized(word, Normalizer.Form.NFKC)
                ? word
                : Normalizer.normalize(word, Normalizer.Form.NFKC);
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** True where somebody wrote that there is nothing. */
    static boolean isNothing(String plain) {
        return NOTHING.contains(plain);
    }

    static @Nullable Sex sex(String plain) {
        return SEXES.get(plain);
    }

    static @Nullable HouseholdKind kind(String plain) {
        return KINDS.get(plain);
    }

    static @Nullable Tie tie(String plain) {
        String code = TIES.get(plain);
        return code != null ? new Tie(code) : plain.matches("[0-9]{2}") ? new Tie(plain) : null;
    }

    /** Yes or no; null where it is neither. */
    static @Nullable Boolean yes(String plain, String heading) {
        if (NO.contains(plain) || isNothing(plain)) {
            return false;
        }
        return YES.contains(plain) || plain.equals(heading) ? true : null;
    }

    /** Several words for one table; null where one is not known. */
    private static @Nullable List<String> several(String plain, Map<String, String> table) {
        String whole = table.get(plain);
        if (whole != null) {
            return List.of(whole);
        }
        List<String> codes = new ArrayList<>();
        for (String word : SEVERAL.split(plain)) {
            String code = table.get(word);
            if (code == null) {
                return null;
            }
            if (!codes.contains(code)) {
                codes.add(code);
            }
        }
        return codes;
    }

    static @Nullable List<String> languages(String plain) {
        return several(plain, LANGUAGES);
    }

    static @Nullable List<String> scripts(String plain) {
        return several(plain, SCRIPTS);
    }

    static @Nullable List<String> diets(String plain) {
        return several(plain, DIETS);
    }

    /** The code of a group by code or name, with 族 or without. */
    static Optional<String> group(String plain) {
        return EthnicGroup.of(plain.length() == 1 ? "0" + plain : plain)
                .map(EthnicGroup::code)
                .or(() -> EthnicGroup.ALL.stream()
                        .filter(group -> group.name().equals(plain)
                                || group.name().equals(plain + "族")
                                || group.roman().toLowerCase(Locale.ROOT).equals(plain))
                        .map(EthnicGroup::code)
                        .findFirst());
    }
}
