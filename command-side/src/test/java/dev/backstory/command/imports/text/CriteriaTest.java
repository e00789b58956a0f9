package dev.backstory.command.imports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CriteriaTest {
    @Test
    void takes_a_line_or_a_bullet_each() {
        assertThat(Criteria.of("first\n\nsecond")).containsExactly("first", "second");
        assertThat(Criteria.of("- [x] first\n  goes on\n- second\n1. third"))
                .containsExactly("first goes on", "second", "third");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Some text.\nh3. Acceptance Criteria\n* a\n* b\nh3. Notes\n* c",
                "Acceptance criteria:\n# a\n# b\n\n*Notes*\n* c",
                "*Critères d'acceptation :*\n- a\n- b",
                "Akzeptanzkriterien\na\nb",
                "## Acceptance criteria\n- [ ] a\n- [ ] b\n## Links\n- c"
            })
    void finds_them_under_their_heading_in_a_longer_text(String text) {
        assertThat(Criteria.within(text)).containsExactly("a", "b");
    }

    @Test
    void finds_none_where_nobody_says_so() {
        assertThat(Criteria.within("* a\n* b\nWe met the acceptance criteria of last week."))
                .isEmpty();
    }
}
