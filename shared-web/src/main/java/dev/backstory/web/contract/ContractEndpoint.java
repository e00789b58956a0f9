package dev.backstory.web.contract;

import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The contract in OpenAPI, which is written from the code when it is built. */
@RestController
final class ContractEndpoint {
    private final byte[] contract;

    ContractEndpoint() throws IOException {
        this.contract = new ClassPathResource("openapi.json", ContractEndpoint.class).getContentAsByteArray();
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<byte[]> contract() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(contract);
    }
}
