package dev.backstory.web.problem;

import dev.backstory.web.RequestId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Renders what Tomcat itself refuses: a request that no servlet ever sees. Tomcat makes it by its name. */
public final class ProblemValve extends ErrorReportValve {
    private static final int BAD_REQUEST = 400;
    /** How Tomcat says it; it has no status of its own for it. */
    private static final String HEADERS =
            StringManager.getManager("org.apache.coyote.http11").getString("iib.requestheadertoolarge.error");

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < BAD_REQUEST || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var body = ProblemWriter.prepare(problem(response.getStatus(), failure), RequestId.of(request), response);
        try {
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(new String(body, StandardCharsets.UTF_8));
                response.finishResponse();
            }
        } catch (IOException gone) {
            container.getLogger().debug("The client has left", gone);
        }
    }

    private static Problem problem(int status, @Nullable Throwable failure) {
        var headers = failure instanceof IllegalArgumentException && HEADERS.equals(failure.getMessage());
        var type = headers ? ProblemType.HEADERS_TOO_LARGE : ProblemType.ofStatus(status);
        return Problem.of(type, type.title() + ".");
    }

    /** Puts the valve in the place of Tomcat's own. */
    @Configuration(proxyBeanMethods = false)
    static class Placing {
        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemValve() {
            return factory -> factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ProblemValve.class.getName());
                }
            });
        }
    }
}
