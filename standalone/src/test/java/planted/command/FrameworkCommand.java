package planted.command;

import java.util.UUID;
import org.axonframework.modelling.command.AggregateIdentifier;

interface FrameworkCommand {
    record Doing(@AggregateIdentifier UUID id) implements FrameworkCommand {}
}
