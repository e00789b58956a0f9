package dev.backstory.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Renders what somebody below answered with {@code sendError}. */
@Controller
final class ErrorPage implements ErrorController {
    @RequestMapping("${spring.web.error.path:/error}")
    void render(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemWriter.write(problem(request), request, response);
    }

    private static Problem problem(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return Failures.problem(failure, request);
        }
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            var type = ProblemType.ofStatus(status);
            return Problem.of(type, type.title() + ".");
        }
        return Problem.of(ProblemType.NOT_FOUND, "There is nothing at this address.");
    }
}
