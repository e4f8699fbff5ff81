package vn.donghanh.installation;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;

/**
 * The programs age and age-keygen of Debian, as far as {@code src/deb/root/usr/share/donghanh/backup} uses them, for machines without them: the same format by another library.
 * They work in the process of the tests, since a backup calls them so often that the starts of Java would cost more than all else; the scripts on the
 * path pass arguments and input on.
 */
final class AgeProgram {
    private AgeProgram() {}

    /** Begins to answer, until the tests end, and returns the text of the script for the path. */
    static String script() throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread answering = new Thread(() -> answerAll(server), "age");
        answering.setDaemon(true);
        answering.start();
        return """
                #!/bin/bash
                set -e
                folder=$(mktemp -d)
                trap 'rm -rf "$folder"' EXIT
                [ "$1" != --encrypt ] || cat >"$folder/in"
                arguments=("$@")
                for i in "${!arguments[@]}"; do
                    [ "${arguments[i]}" != --identity ] || {
                        cat "${arguments[i + 1]}" >"$folder/identity"
                        arguments[i + 1]=$folder/identity
                    }
                done
                exec 3<>/dev/tcp/127.0.0.1/PORT
                printf '%s\\n' "$folder" "${arguments[@]}" '' >&3
                read -r code <&3
                [ ! -f "$folder/out" ] || cat "$folder/out"
                exit "$code"
                """
                .replace("PORT", String.valueOf(server.getLocalPort()));
    }

    private static void answerAll(ServerSocket server) {
        try {
            while (true) {
                try (Socket caller = server.accept()) {
                    answer(caller);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(Socket caller) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        Path folder = Path.of(lines.readLine());
        List<String> arguments = new ArrayList<>();
        for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            arguments.add(line);
        }
        String code = "0";
        try {
            run(folder, arguments);
        } catch (GeneralSecurityException | IOException refused) {
            code = "1";
        }
        caller.getOutputStream().write((code + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void run(Path folder, List<String> options) throws GeneralSecurityException, IOException {
        Path out = folder.resolve("out");
        switch (options.get(0)) {
            case "keygen" -> Files.writeString(out, generate());
            case "--encrypt" -> encrypt(folder.resolve("in"), options);
            case "--decrypt" -> Files.write(
                    out, decrypt(Path.of(after(options, "--identity")), Path.of(options.get(options.size() - 1))));
            default -> throw new IOException(options.get(0));
        }
    }

    static String generate() throws GeneralSecurityException {
        KeyPair pair = new X25519KeyPairGenerator().generateKeyPair();
        return "# public key: " + text(pair.getPublic().getEncoded()) + "\n"
                + text(pair.getPrivate().getEncoded()) + "\n";
    }

    private static String text(byte[] key) {
        return new String(key, StandardCharsets.US_ASCII);
    }

    private static void encrypt(Path in, List<String> options) throws GeneralSecurityException, IOException {
        List<String> recipients = new ArrayList<>(keys(Path.of(after(options, "--recipients-file")), "age1"));
        recipients.add(after(options, "--recipient"));
        List<RecipientStanzaWriter> writers = new ArrayList<>();
        for (String recipient : recipients) {
            writers.add(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient));
        }
        try (WritableByteChannel file =
                        Channels.newChannel(Files.newOutputStream(Path.of(after(options, "--output"))));
                OutputStream out = Channels.newOutputStream(
                        new StandardEncryptingChannelFactory().newEncryptingChannel(file, writers))) {
            Files.copy(in, out);
        }
    }

    static byte[] decrypt(Path identities, Path encrypted) throws GeneralSecurityException, IOException {
        List<RecipientStanzaReader> readers = new ArrayList<>();
        for (String identity : keys(identities, "AGE-SECRET-KEY-1")) {
            readers.add(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(identity));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReadableByteChannel file = Channels.newChannel(Files.newInputStream(encrypted));
                InputStream in = Channels.newInputStream(
                        new StandardDecryptingChannelFactory().newDecryptingChannel(file, readers))) {
            in.transferTo(out);
        }
        return out.toByteArray();
    }

    private static List<String> keys(Path file, String prefix) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(prefix))
                .toList();
    }

    private static String after(List<String> options, String name) {
        return options.get(options.indexOf(name) + 1);
    }
}
