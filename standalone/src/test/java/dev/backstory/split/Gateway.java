package dev.backstory.split;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** nginx with the configuration of {@code gateway/}, at other addresses. */
final class Gateway implements AutoCloseable {
    private static final Path TEMPLATE = Path.of("..", "gateway", "backstory.conf.template");

    private final Path folder;
    private final int port;
    private final Map<String, String> addresses = new TreeMap<>();
    private final Path program;
    private final Process process;

    /** @param addresses of the nodes by the names that the configuration has for them */
    Gateway(Path folder, int port, Map<String, String> addresses) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.port = port;
        this.addresses.putAll(addresses);
        this.addresses.put("GATEWAY_LISTEN", "127.0.0.1:" + port);
        this.program = program().orElseThrow();
        write();
        this.process = new ProcessBuilder(
                        program.toString(),
                        "-p",
                        folder.toString(),
                        "-c",
                        folder.resolve("nginx.conf").toString(),
                        "-e",
                        folder.resolve("error.log").toString())
                .inheritIO()
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::listens);
    }

    /** Where it is installed, if it is. */
    static Optional<Path> program() {
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(File.pathSeparator)),
                        Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(path -> Path.of(path, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** Sends a node nothing any more; what it has begun it ends. */
    void leaveOut(String node) throws Exception {
        addresses.computeIfPresent(node, (name, address) -> address + " down");
        reload();
    }

    void takeIn(String node) throws Exception {
        addresses.computeIfPresent(node, (name, address) -> address.replace(" down", ""));
        reload();
    }

    /** Comes back when only workers with the new configuration are left. */
    private void reload() throws Exception {
        write();
        var before = process.children().map(ProcessHandle::pid).toList();
        new ProcessBuilder("kill", "-HUP", Long.toString(process.pid())).start().waitFor(10, TimeUnit.SECONDS);
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> process.children().map(ProcessHandle::pid).noneMatch(before::contains)
                        && process.children().findAny().isPresent());
    }

    private void write() throws IOException {
        var text = Files.readString(TEMPLATE);
        for (var address : addresses.entrySet()) {
            text = text.replace("${" + address.getKey() + "}", address.getValue());
        }
        Files.writeString(folder.resolve("backstory.conf"), text);
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                worker_processes 1;
                %s
                pid %2$s/nginx.pid;
                error_log %2$s/error.log warn;
                events {}
                http {
                    access_log off;
                    client_body_temp_path %2$s/body;
                    proxy_temp_path %2$s/proxy;
                    fastcgi_temp_path %2$s/fastcgi;
                    uwsgi_temp_path %2$s/uwsgi;
                    scgi_temp_path %2$s/scgi;
                    include %2$s/backstory.conf;
                }
                """.formatted(
                        System.getProperty("user.name").equals("root") ? "user root;" : "", folder));
    }

    private boolean listens() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }
}
