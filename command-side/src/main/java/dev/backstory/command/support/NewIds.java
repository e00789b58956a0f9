package dev.backstory.command.support;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The ids that a command brings for what it makes: whose they are already is found out before anything is decided. */
@Component
class NewIds {
    private static final ClassValue<List<RecordComponent>> MINTED = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> component.isAnnotationPresent(Minted.class))
                    .toList();
        }
    };

    private final ProductLog log;

    NewIds(ProductLog log) {
        this.log = log;
    }

    /** @throws RuleViolation if one of them is taken, in whatever product */
    void mustBeFree(Command command) {
        for (var component : MINTED.get(command.getClass())) {
            if (log.version(id(component, command)) > 0) {
                throw new RuleViolation(SharedRule.ID_IS_NEW);
            }
        }
    }

    private static UUID id(RecordComponent component, Command command) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return (UUID) accessor.invoke(command);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
