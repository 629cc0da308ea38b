package org.tongxin.people.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {

    @ParameterizedTest
    @CsvSource({
        "张建国, 张建",
        "张建国, 建国",
        "张建国, zhangjian",
        "张建国, Zhang Jianguo",
        "张建国, zjg",
        "黃飛鴻, 黄飞",
        "黄飞鸿, 黃飛鴻",
        "单雄信, shanx",
        "欧阳锋, ouyang",
        "尉迟恭, yuchigong",
        "吕布, lvbu",
        "阿依古丽·买买提, 买买提",
        "阿依古丽·买买提, 古丽",
        "阿依古丽·买买提, ayiguli",
        "བསོད་ནམས་སྒྲོལ་མ, སྒྲོལ",
        "ئايگۈل مەمەت, مەمەت",
        "Ayigul Maimaiti, maim"
    })
    void aNameIsFoundByEachUsualBeginning(String name, String typed) {
        String asked = NameWords.asked(typed);
        assertThat(asked).isNotEmpty();
        assertThat(NameWords.of(name, null)).anyMatch(word -> word.startsWith(asked));
    }

    @Test
    void aUsualNameHasFewWords() {
        assertThat(NameWords.of("张建国", null)).containsExactly("张建国", "建国", "zhangjianguo", "zjg");
        assertThat(NameWords.of("王伟", null)).containsExactly("王伟", "wangwei", "ww");
    }

    @Test
    void theOtherNameIsFoundToo() {
        assertThat(NameWords.of("阿依古丽", "ئايگۈل")).contains("阿依古丽", "ئايگۈل");
    }

    @Test
    void signsAloneAskForNothing() {
        assertThat(NameWords.asked(" ·—% ")).isEmpty();
    }
}
