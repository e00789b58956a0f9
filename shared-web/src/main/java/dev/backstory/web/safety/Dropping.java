package dev.backstory.web.safety;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets an endpoint drop the connection of a client that has stopped reading, where an orderly end would keep a thread
 * waiting for that client.
 */
public final class Dropping extends ValveBase {
    private static final String ATTRIBUTE = Dropping.class.getName();

    Dropping() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Runnable drop = () ->
                response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, new IOException("The client does not read"));
        request.setAttribute(ATTRIBUTE, drop);
        getNext().invoke(request, response);
    }

    /** What drops the request's connection; to be run only while the request lasts. */
    public static Runnable of(ServletRequest request, Runnable otherwise) {
        return request.getAttribute(ATTRIBUTE) instanceof Runnable drop ? drop : otherwise;
    }

    @Configuration(proxyBeanMethods = false)
    static class Placing {
        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> dropping() {
            return factory -> factory.addContextValves(new Dropping());
        }
    }
}
