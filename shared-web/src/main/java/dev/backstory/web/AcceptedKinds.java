package dev.backstory.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads an Accept header as the kinds of answers that there are, in the order of the client's liking: where it takes
 * several, JSON comes first; what it gives a quality of 0 it does not take (RFC 9110, 12.5.1). Other parameters count
 * for nothing: there is one form of each kind.
 */
@Component
final class AcceptedKinds implements WebMvcConfigurer {
    private static final List<MediaType> KINDS = List.of(
            MediaType.APPLICATION_JSON, MediaType.valueOf("text/csv"), MediaType.valueOf("application/x-ndjson"));

    private final HeaderContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.strategies(List.of(this::kinds));
    }

    private List<MediaType> kinds(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        var said = header.resolveMediaTypes(request);
        var refused = said.stream().filter(kind -> kind.getQualityValue() == 0).toList();
        var accepted = new ArrayList<MediaType>();
        for (var wish : said) {
            if (wish.getQualityValue() > 0) {
                var kind = new MediaType(wish.getType(), wish.getSubtype(), wish.getQualityValue());
                if (kind.isWildcardType() || kind.isWildcardSubtype()) {
                    KINDS.stream()
                            .filter(known ->
                                    kind.includes(known) && refused.stream().noneMatch(known::equalsTypeAndSubtype))
                            .forEach(known -> accepted.add(known.copyQualityValue(kind)));
                }
                accepted.add(kind);
            }
        }
        if (accepted.isEmpty()) {
            throw new HttpMediaTypeNotAcceptableException(KINDS);
        }
        return accepted;
    }
}
