package dev.backstory.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Renders what somebody below answered with {@code sendError}. An exception of input that comes here is of the
 * request's body: Tomcat lets nobody else answer once it could not read it.
 */
@Controller
final class ErrorPage implements ErrorController {
    private static final String METHODS = "GET, HEAD, POST, DELETE, OPTIONS";

    @RequestMapping("${spring.web.error.path:/error}")
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemWriter.write(problem(request), request, response);
    }

    private static Problem problem(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IOException) {
            return Problem.of(
                    ProblemType.MALFORMED, "The body breaks off, or is not of the length that is said of it.");
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return Failures.problem(failure, request);
        }
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            return ofStatus(ProblemType.ofStatus(status));
        }
        return Problem.of(ProblemType.NOT_FOUND, "There is nothing at this address.");
    }

    /** A method that is refused before anybody asks whose it would be, like TRACE, is known to no address. */
    private static Problem ofStatus(ProblemType type) {
        var problem = Problem.of(type, type.title() + ".");
        return type == ProblemType.METHOD ? problem.header(HttpHeaders.ALLOW, METHODS) : problem;
    }
}
