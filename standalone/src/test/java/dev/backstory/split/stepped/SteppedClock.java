package dev.backstory.split.stepped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Sets a node's clock wrong by as many seconds as a file says, which the environment names, as long as it is there. */
public final class SteppedClock implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    public static final String FILE = "BACKSTORY_TEST_CLOCK";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new Stepping(Path.of(System.getenv(FILE))));
    }

    /** Puts wrong clocks in the place of right ones. */
    public record Stepping(Path file) implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof Clock clock ? new Stepped(clock, file) : bean;
        }
    }

    /** A clock that is wrong. */
    public static final class Stepped extends Clock {
        private final Clock right;
        private final Path file;

        Stepped(Clock right, Path file) {
            this.right = right;
            this.file = file;
        }

        @Override
        public ZoneId getZone() {
            return right.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Stepped(right.withZone(zone), file);
        }

        @Override
        public Instant instant() {
            try {
                var isWrong = Files.exists(file);
                return isWrong ? right.instant().plusSeconds(Long.parseLong(Files.readString(file))) : right.instant();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
