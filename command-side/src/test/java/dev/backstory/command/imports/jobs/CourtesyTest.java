package dev.backstory.command.imports.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.imports.Fact;
import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.StatusCategory;
import dev.backstory.command.turn.ProductQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CourtesyTest {
    private final ProductQueue queue = new ProductQueue();
    private final List<Long> rests = new ArrayList<>();
    private final Courtesy courtesy = new Courtesy(queue, rests::add);

    @Test
    void works_on_where_nobody_else_comes() {
        var working = courtesy.begin();
        for (int piece = 0; piece < 3; piece++) {
            come();
            working.rest(1);
        }
        assertThat(rests).isEmpty();
    }

    @Test
    void rests_after_each_piece_during_which_others_came() {
        var working = courtesy.begin();
        come();
        come();
        working.rest(1);
        assertThat(rests).hasSize(1).allMatch(nanos -> nanos > 0);
        come();
        working.rest(1);
        assertThat(rests).hasSize(1);
    }

    @Test
    void rests_in_the_midst_of_many_facts_and_hands_each_of_them_on() {
        var taken = new ArrayList<Fact>();
        var facts = courtesy.facts(new Facts() {
            @Override
            public void add(Fact fact) {
                taken.add(fact);
            }

            @Override
            public void category(String status, StatusCategory category) {}
        });
        come();
        for (int i = 0; i < 2_500; i++) {
            facts.add(Fact.present("7", FactField.LABEL, "L" + i, i));
        }
        assertThat(taken).hasSize(2_500);
        assertThat(rests).as("after the first thousand").hasSize(1);
    }

    private void come() {
        queue.inTurn(UUID.randomUUID(), () -> 0);
    }
}
