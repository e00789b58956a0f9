package dev.backstory.command.dependency;

import dev.backstory.command.dependency.DependencyCommand.DeclareDependency;
import dev.backstory.command.dependency.DependencyCommand.Kind;
import dev.backstory.command.dependency.DependencyCommand.RemoveDependency;
import dev.backstory.command.rule.Refused;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Keeps what depends on what with the one that depends, after a look at all that it leads to. */
@Component
class DependencyHandler {
    private final Map<Kind, Dependents> kinds = new EnumMap<>(Kind.class);

    DependencyHandler(List<Dependents> all) {
        all.forEach(dependents -> kinds.put(dependents.kind(), dependents));
    }

    @CommandHandler
    void handle(DeclareDependency command) {
        var dependents = of(command);
        DependencyDecider.declare(subject(command, dependents), command, dependents::find)
                .forEach(dependents::record);
    }

    @CommandHandler
    void handle(RemoveDependency command) {
        var dependents = of(command);
        DependencyDecider.remove(subject(command, dependents), command).forEach(dependents::record);
    }

    private Dependents of(DependencyCommand command) {
        return Objects.requireNonNull(kinds.get(command.subject().type()));
    }

    private static DependencyState subject(DependencyCommand command, Dependents dependents) {
        var subject = dependents.find(command.subject().id());
        if (subject == null || !subject.productId().equals(command.productId())) {
            throw Refused.NotFound.inProduct();
        }
        return subject;
    }
}
