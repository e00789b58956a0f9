package dev.backstory.webhook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocketFactory;

/** A certificate for {@code localhost} that nobody but itself vouches for, with its key in a file. */
record Certificate(Path file) {
    static final String PASSWORD = "changeit";

    private static final String ALIAS = "receiver";

    /** A new one, made by the JDK's own tool. */
    static Certificate madeIn(Path folder, String name) throws IOException, InterruptedException {
        var file = folder.resolve(name + ".p12");
        run(
                "-genkeypair -keyalg EC -validity 2 -dname CN=localhost -ext san=dns:localhost",
                file,
                folder.resolve(name + ".txt"));
        return new Certificate(file);
    }

    private static void run(String words, Path store, Path output) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = new ArrayList<>(List.of(tool));
        command.addAll(List.of(words.split(" ")));
        command.addAll(List.of("-alias", ALIAS, "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of("-keystore", store.toString()));
        var code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException(Files.readString(output));
        }
    }

    /** Doors of one who shows this certificate. */
    SSLServerSocketFactory doors() throws IOException, GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(), PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context.getServerSocketFactory();
    }

    /** A file with the certificate alone, as those who trust it have it. */
    Path trusted() throws IOException, GeneralSecurityException {
        var trusting = KeyStore.getInstance("PKCS12");
        trusting.load(null, null);
        trusting.setCertificateEntry(ALIAS, store().getCertificate(ALIAS));
        var target = file.resolveSibling("trusted.p12");
        try (var out = Files.newOutputStream(target)) {
            trusting.store(out, PASSWORD.toCharArray());
        }
        return target;
    }

    private KeyStore store() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }
}
