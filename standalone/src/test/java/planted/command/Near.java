package planted.command;

import org.axonframework.commandhandling.CommandBus;

record Near(CommandBus bus) {}
