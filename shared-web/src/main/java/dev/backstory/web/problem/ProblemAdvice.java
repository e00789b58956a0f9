package dev.backstory.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Renders what an endpoint threw. It writes the answer itself, so that no Accept header can lead it astray. */
@RestControllerAdvice
final class ProblemAdvice {
    @ExceptionHandler(Throwable.class)
    void render(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws Throwable {
        if (response.isCommitted()) {
            throw failure; // what was begun must not look like what was finished: the connection is cut
        }
        ProblemWriter.write(Failures.problem(failure, request), request, response);
    }

    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone(HttpServletResponse response) {
        // The client has left: there is nobody to answer.
    }
}
