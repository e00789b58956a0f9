package dev.backstory.command.support;

import dev.backstory.web.caller.Directory;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Those who have signed in once, or have an account. */
@Component
final class DirectoryPeople implements People {
    private final Directory directory;

    DirectoryPeople(Directory directory) {
        this.directory = directory;
    }

    @Override
    public boolean includes(UUID person) {
        return directory.person(person).isPresent();
    }
}
