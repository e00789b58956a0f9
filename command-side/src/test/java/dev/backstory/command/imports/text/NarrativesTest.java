package dev.backstory.command.imports.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.imports.Narrative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NarrativesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "As a guest, I want to log in so that I can buy.|guest|log in|I can buy",
                "*As an* admin *I want* a list of users, *so that* I see them|admin|a list of users|I see them",
                "En tant qu'élève, je veux lire un texte afin de le comprendre.|élève|lire un texte|le comprendre",
                "Als Lehrer möchte ich Noten sehen, damit ich planen kann.|Lehrer|Noten sehen|ich planen kann",
                "Como usuario quiero pagar para terminar|usuario|pagar|terminar"
            })
    void finds_who_wants_what_and_why(String text, String asA, String iWant, String soThat) {
        assertThat(Narratives.find(text)).contains(new Narrative(asA, iWant, soThat));
    }

    @Test
    void finds_it_over_several_lines_and_without_a_reason() {
        assertThat(Narratives.find("Hello.\nAs a guest\nI want a cart\nso that I can buy\n\nmore"))
                .contains(new Narrative("guest", "a cart", "I can buy"));
        assertThat(Narratives.find("As a guest I want a cart")).contains(new Narrative("guest", "a cart", null));
    }

    @Test
    void finds_none_in_other_sentences() {
        assertThat(Narratives.find("The user wants to sort")).isEmpty();
        assertThat(Narratives.find("Use it as a fallback. I want more.")).isEmpty();
    }
}
