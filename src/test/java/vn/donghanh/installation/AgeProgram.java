package vn.donghanh.installation;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
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

/** The programs age and age-keygen of Debian, as far as {@code src/deb/backup} uses them, for machines without them: the same format by another library. */
public final class AgeProgram {
    private AgeProgram() {}

    public static void main(String[] arguments) throws Exception {
        List<String> options = new ArrayList<>(List.of(arguments));
        switch (options.remove(0)) {
            case "keygen" -> generate();
            case "--encrypt" -> encrypt(options);
            case "--decrypt" -> decrypt(options);
            default -> System.exit(2);
        }
    }

    private static void generate() throws GeneralSecurityException {
        KeyPair pair = new X25519KeyPairGenerator().generateKeyPair();
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);
        out.println("# public key: " + new String(pair.getPublic().getEncoded(), StandardCharsets.US_ASCII));
        out.println(new String(pair.getPrivate().getEncoded(), StandardCharsets.US_ASCII));
    }

    private static void encrypt(List<String> options) throws GeneralSecurityException, IOException {
        List<String> recipients = new ArrayList<>(keys(Path.of(after(options, "--recipients-file")), "age1"));
        recipients.add(after(options, "--recipient"));
        List<RecipientStanzaWriter> writers = new ArrayList<>();
        for (String recipient : recipients) {
            writers.add(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient));
        }
        try (InputStream in = new FileInputStream(FileDescriptor.in);
                WritableByteChannel file =
                        Channels.newChannel(Files.newOutputStream(Path.of(after(options, "--output"))));
                OutputStream out = Channels.newOutputStream(
                        new StandardEncryptingChannelFactory().newEncryptingChannel(file, writers))) {
            in.transferTo(out);
        }
    }

    private static void decrypt(List<String> options) throws GeneralSecurityException, IOException {
        List<RecipientStanzaReader> readers = new ArrayList<>();
        for (String identity : keys(Path.of(after(options, "--identity")), "AGE-SECRET-KEY-1")) {
            readers.add(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(identity));
        }
        try (ReadableByteChannel file =
                        Channels.newChannel(Files.newInputStream(Path.of(options.get(options.size() - 1))));
                InputStream in = Channels.newInputStream(
                        new StandardDecryptingChannelFactory().newDecryptingChannel(file, readers));
                OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            in.transferTo(out);
        }
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
