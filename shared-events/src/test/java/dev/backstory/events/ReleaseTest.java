package dev.backstory.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTest {
    @ParameterizedTest
    @CsvSource({
        "v1.26, v1.27",
        "v1.9, v1.10",
        "1.24, v1.25",
        "v1.24, V2",
        "1, 1.0.1",
        "2.0-alpha, 2.0-beta",
        "2.0-beta, 2.0-rc.1",
        "2.0-rc9, 2.0-rc10",
        "2.0-rc.1, 2.0",
        "1.27, 2.0-alpha",
        "2023.4, 2024.1"
    })
    void knows_the_later_of_two(String earlier, String later) {
        assertThat(Release.compare(earlier, later)).isNegative();
        assertThat(Release.compare(later, earlier)).isPositive();
        assertThat(Release.isLater(earlier, later)).isTrue();
        assertThat(Release.isLater(later, earlier)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1.24, v1.24", "v1.24, 1.24.0", "V1.24, ' v1.24 '", "v2, 2.0.0.0", "1.0+build.5, 1.0"})
    void knows_one_release_by_several_names(String name, String other) {
        assertThat(Release.compare(name, other)).isZero();
        assertThat(Release.isLater(name, other)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "TBD",
                "0.0",
                "v0",
                "0.0.0-alpha",
                "n/a",
                "v1.26 or so",
                "1.26-hotfix",
                "2024-05",
                "1..2",
                "v",
                "1.2.3.4.5.6.7",
                "1.9999999999",
                "v١",
                "-1",
                "Q3"
            })
    void compares_no_name_that_is_no_number(String name) {
        assertThat(Release.compare(name, "v1.26")).isNull();
        assertThat(Release.compare("v1.26", name)).isNull();
        assertThat(Release.isLater(name, "v1.26")).isFalse();
    }

    @Test
    void compares_nothing_with_nothing() {
        assertThat(Release.compare(null, "1.0")).isNull();
        assertThat(Release.compare("1.0", null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 44})
    void answers_whatever_the_names_are(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var a = name(random);
            var b = name(random);
            var order = Release.compare(a, b);
            var reverse = Release.compare(b, a);
            if (order == null) {
                assertThat(reverse).as("seed %d: %s and %s", seed, a, b).isNull();
            } else {
                assertThat(reverse)
                        .as("seed %d: %s and %s", seed, a, b)
                        .isNotNull()
                        .satisfies(r -> assertThat(Integer.signum(r)).isEqualTo(-Integer.signum(order)));
            }
        }
    }

    private static String name(Random random) {
        var name = new StringBuilder(random.nextBoolean() ? "v" : "");
        for (int i = random.nextInt(9); i > 0; i--) {
            name.append("0123.1-.alphabetarc9+v ".charAt(random.nextInt(23)));
        }
        return name.toString();
    }
}
