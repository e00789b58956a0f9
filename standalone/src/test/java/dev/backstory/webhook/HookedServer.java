package dev.backstory.webhook;

import dev.backstory.StandaloneApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A server in this process that sends to this machine, the same one for all tests of this package. */
final class HookedServer {
    private static final class Only {
        static final Office OFFICE = start();
    }

    private HookedServer() {}

    static Office office() {
        return Only.OFFICE;
    }

    private static Office start() {
        try {
            var data = Files.createTempDirectory("backstory-webhooks");
            SpringApplication.getShutdownHandlers().add(() -> {
                try {
                    FileSystemUtils.deleteRecursively(data);
                } catch (IOException closing) {
                    // a file of the database that is just being closed: the folder is a temporary one
                }
            });
            var settings = new ArrayList<>(Office.SETTINGS);
            settings.add("--server.port=0");
            settings.add("--backstory.data=" + data);
            var context = new SpringApplication(StandaloneApplication.class).run(settings.toArray(String[]::new));
            var server = Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer());
            return new Office("http://localhost:" + server.getPort());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
