package dev.backstory.web.contract;

import dev.backstory.web.contract.ProblemEndpoint.Page;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Problems as pages that need nothing but a browser. */
final class ProblemPages {
    private ProblemPages() {}

    static String all(List<Page> pages) {
        var items = pages.stream()
                .map(page -> "<li><a href=\"%s\">%s</a> %d: %s</li>"
                        .formatted(page.type(), page.type(), page.status(), text(page.title())))
                .collect(Collectors.joining("\n"));
        return document("Problems", "<p>What a refusal can be (RFC 9457).</p><ul class=\"list\">" + items + "</ul>");
    }

    static String one(Page page) {
        var body = new StringBuilder(
                "<p class=\"type\"><code>%s</code>, status %d</p><p>%s</p><h2>What helps</h2><p>%s</p>"
                        .formatted(page.type(), page.status(), text(page.means()), text(page.helps())));
        body.append("<h2>Members</h2><p><code>type</code>, <code>title</code>, <code>status</code>, <code>detail</code>"
                + " (a sentence for a person), <code>instance</code> (the request)");
        new TreeMap<>(page.members())
                .forEach((name, says) -> body.append(", <code>%s</code> (%s)".formatted(text(name), text(says))));
        body.append(".</p>");
        if (!page.rules().isEmpty()) {
            body.append("<h2>The rules</h2><dl>");
            page.rules()
                    .forEach(rule -> body.append("<dt id=\"%1$s\"><code>%1$s</code></dt><dd>%2$s</dd>"
                            .formatted(text(rule.rule()), text(rule.sentence()))));
            body.append("</dl>");
        }
        return document(page.title(), body + "<p><a href=\"/problems\">All problems</a></p>");
    }

    private static String document(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%1$s</title><link rel="stylesheet" href="/api/docs/docs.css"></head>
                <body class="problem"><h1>%1$s</h1>
                %2$s
                </body></html>
                """.formatted(text(title), body);
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
