package dev.backstory.query.export;

import dev.backstory.query.reading.Reading;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Written next. */
@Component
final class FactsExport {
    void writeTexts(Reading reading, HttpServletResponse response) throws IOException { // its body is written next
        response.setStatus(501);
    }

    void writeTable(Reading reading, HttpServletResponse response) throws IOException { // its body is written next
        response.setStatus(501);
    }
}
