package dev.backstory.web.safety;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.backstory.web.caller.Callers;
import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import io.github.bucket4j.Bucket;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Holds each person to a pace, so that one who asks too much does not slow down the others. */
@Component
final class Pace implements HandlerInterceptor, WebMvcConfigurer {
    private static final int PEOPLE_MAX = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    private static final String LONG = Pace.class.getName();

    private final PaceProperties pace;
    private final Cache<UUID, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(PEOPLE_MAX)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();
    private final ConcurrentHashMap<UUID, Integer> longRequests = new ConcurrentHashMap<>();

    Pace(PaceProperties pace) {
        this.pace = pace;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var caller = Callers.current();
        if (caller != null && request.getDispatcherType() == DispatcherType.REQUEST) {
            mustNotHurry(caller.person());
            if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(LongRequest.class)) {
                begin(caller.person(), request);
            }
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(LONG) instanceof UUID person) {
            request.removeAttribute(LONG);
            end(person);
        }
    }

    private void mustNotHurry(UUID person) {
        if (pace.requestsPerSecond() == 0) {
            return;
        }
        var probe = buckets.get(person, id -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
            throw slowDown("At most " + pace.requestsPerSecond() + " requests a second are taken of one person.", wait);
        }
    }

    private void begin(UUID person, HttpServletRequest request) {
        if (pace.longRequests() == 0) {
            return;
        }
        if (longRequests.merge(person, 1, Integer::sum) > pace.longRequests()) {
            end(person);
            throw slowDown(
                    "At most " + pace.longRequests() + " of these requests of one person are carried out at a time.",
                    Duration.ofSeconds(1));
        }
        request.setAttribute(LONG, person);
    }

    private void end(UUID person) {
        longRequests.computeIfPresent(person, (id, running) -> running == 1 ? null : running - 1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(pace.burst()).refillGreedy(pace.requestsPerSecond(), Duration.ofSeconds(1)))
                .build();
    }

    private static Problem slowDown(String detail, Duration wait) {
        return Problem.of(ProblemType.SLOW_DOWN, detail)
                .header("Retry-After", Long.toString(wait.plusMillis(999).toSeconds()));
    }
}
