package dev.backstory.command.decision;

import dev.backstory.command.support.Command;
import dev.backstory.command.support.Minted;
import dev.backstory.command.support.Somebody;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.DecisionOption;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a decision. */
public sealed interface DecisionCommand extends Command {
    UUID decisionId();

    @Override
    default UUID subjectId() {
        return decisionId();
    }

    /** Lays out a choice: what it is about, the options, who is to decide and who to be heard. */
    record ProposeDecision(
            UUID productId,
            @Minted UUID decisionId,
            Title title,
            @Nullable Text context,
            List<Text> drivers,
            List<Choice> options,
            @Somebody List<UUID> deciders,
            @Somebody List<UUID> consulted,
            @Nullable Text expectedOutcome,
            @Nullable LocalDate reviewDate,
            @Nullable Why rationale)
            implements DecisionCommand {
        public ProposeDecision {
            drivers = List.copyOf(drivers);
            options = List.copyOf(options);
            deciders = List.copyOf(deciders);
            consulted = List.copyOf(consulted);
        }
    }

    /** Decides: for an option, by its title, or for something else; by those who were to, where it does not say by whom. */
    record MakeDecision(
            UUID productId,
            @TargetAggregateIdentifier UUID decisionId,
            Text outcome,
            @Somebody List<UUID> deciders,
            Why rationale)
            implements DecisionCommand {
        public MakeDecision {
            deciders = List.copyOf(deciders);
        }
    }

    /** Ends a decision; another one may take its place. */
    record SupersedeDecision(
            UUID productId, UUID decisionId, @Nullable UUID by, Why rationale) implements DecisionCommand {}

    /** Says whether a decision turned out as expected. */
    record ReviewDecision(
            UUID productId,
            @TargetAggregateIdentifier UUID decisionId,
            Verdict verdict,
            @Nullable Text findings,
            @Nullable Why rationale)
            implements DecisionCommand {}

    /** One way to decide, with what speaks for and against it. */
    record Choice(Title title, List<Text> pros, List<Text> cons) {
        public Choice {
            pros = List.copyOf(pros);
            cons = List.copyOf(cons);
        }

        DecisionOption recorded() {
            return new DecisionOption(title.value(), values(pros), values(cons));
        }
    }

    /** How a decision turned out. */
    enum Verdict {
        AS_EXPECTED,
        PARTLY,
        NOT_AS_EXPECTED
    }

    private static List<String> values(List<Text> texts) {
        return texts.stream().map(Text::value).toList();
    }
}
