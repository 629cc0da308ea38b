package org.tongxin.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class QueryCodeTest {

    private final RandomGenerator random = new Random(20260501);

    @Test
    void aCodeReadsBackFromEveryWayOfWritingIt() {
        for (int i = 0; i < 500; i++) {
            QueryCode code = QueryCode.make(random.nextInt(1000), random);
            String digits = code.digits();
            for (String written : new String[] {
                digits,
                code.grouped(),
                " " + code.grouped().replace(' ', '-') + "\n",
                code.spoken(),
                code.spoken().replace('零', '〇').replace('幺', '一'),
                inScript(digits, '０'),
                inScript(digits, '༠'),
                inScript(digits, '٠'),
                inScript(digits, '᠐')
            }) {
                assertThat(QueryCode.parse(written)).as(written).contains(code);
            }
        }
    }

    @Test
    void everySingleWrongDigitIsNoticed() {
        for (int i = 0; i < 200; i++) {
            String digits = QueryCode.make(random.nextInt(1000), random).digits();
            for (int at = 0; at < digits.length(); at++) {
                for (char wrong = '0'; wrong <= '9'; wrong++) {
                    if (wrong != digits.charAt(at)) {
                        String changed = digits.substring(0, at) + wrong + digits.substring(at + 1);
                        assertThat(QueryCode.parse(changed)).as(changed).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void everyTwoNeighboursExchangedAreNoticed() {
        for (int i = 0; i < 2_000; i++) {
            String digits = QueryCode.make(random.nextInt(1000), random).digits();
            for (int at = 0; at + 1 < digits.length(); at++) {
                char[] swapped = digits.toCharArray();
                swapped[at] = digits.charAt(at + 1);
                swapped[at + 1] = digits.charAt(at);
                if (swapped[at] != swapped[at + 1]) {
                    assertThat(QueryCode.parse(new String(swapped))).isEmpty();
                }
            }
        }
    }

    @Test
    void thePrefixLeadsToTheCommunity() {
        assertThat(QueryCode.make(7, random).prefix()).isEqualTo(7);
        assertThat(QueryCode.make(7, random).digits()).hasSize(12).startsWith("007");
        assertThatIllegalArgumentException().isThrownBy(() -> QueryCode.make(1000, random));
    }

    @Test
    void wordsAndLongDigitsAreNoCode() {
        String digits = QueryCode.make(1, random).digits();
        for (String written : new String[] {
            "", "   ", "abc", digits.substring(1), digits + "0", digits + digits, "x" + digits, "=1+1", "\u202E" + "12"
        }) {
            assertThat(QueryCode.parse(written)).as(written).isEmpty();
        }
    }

    @Test
    void codesAreSpreadWidely() {
        var codes = new HashSet<QueryCode>();
        for (int i = 0; i < 10_000; i++) {
            codes.add(QueryCode.make(1, random));
        }
        assertThat(codes).hasSizeGreaterThan(9_990);
    }

    @Test
    void thePrintoutHidesTheCode() {
        QueryCode code = QueryCode.make(123, random);
        assertThat(code.toString()).isEqualTo("123* **** ****");
    }

    private static String inScript(String digits, char zero) {
        var written = new StringBuilder();
        digits.chars().forEach(digit -> written.append((char) (zero + digit - '0')));
        return written.toString();
    }
}
