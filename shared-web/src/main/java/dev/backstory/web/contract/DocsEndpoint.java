package dev.backstory.web.contract;

import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A page that shows the contract; all of it comes from here. */
@RestController
final class DocsEndpoint {
    private static final String PARTS = "META-INF/resources/webjars/swagger-ui/5.31.0/";
    private static final MediaType SCRIPT = MediaType.valueOf("text/javascript;charset=UTF-8");
    private static final MediaType STYLE = MediaType.valueOf("text/css;charset=UTF-8");
    private static final MediaType PAGE = MediaType.valueOf("text/html;charset=UTF-8");

    /** What the page's scripts and styles may do: nothing but what this server gives, and pictures of their own. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** The files of the page: each by its name, with its kind. */
    private static final Map<String, MediaType> FILES =
            Map.of("swagger-ui-bundle.js", SCRIPT, "swagger-ui.css", STYLE, "docs.js", SCRIPT, "docs.css", STYLE);

    private final byte[] page;

    DocsEndpoint() throws IOException {
        this.page = own("docs.html").getContentAsByteArray();
    }

    @GetMapping("/api/docs")
    ResponseEntity<byte[]> page() {
        return ResponseEntity.ok()
                .contentType(PAGE)
                .header("Content-Security-Policy", POLICY)
                .body(page);
    }

    @GetMapping("/api/docs/{file}")
    ResponseEntity<byte[]> file(@PathVariable String file) throws IOException {
        var kind = FILES.get(file);
        if (kind == null) {
            throw Problem.of(ProblemType.NOT_FOUND, "The page has no such part.");
        }
        var resource = file.startsWith("docs.") ? own(file) : new ClassPathResource(PARTS + file);
        return ResponseEntity.ok().contentType(kind).body(resource.getContentAsByteArray());
    }

    private static ClassPathResource own(String name) {
        return new ClassPathResource(name, DocsEndpoint.class);
    }
}
