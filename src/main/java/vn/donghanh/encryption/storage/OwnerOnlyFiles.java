package vn.donghanh.encryption.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.KeyConfigurationException;
import vn.donghanh.shared.persistence.WriteMode;

/**
 * Writes files that only the server's account can read, atomically and forced to disk before the call returns; refuses
 * while writing is stopped.
 */
public final class OwnerOnlyFiles {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_READS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final Object TURNS = new Object();

    private OwnerOnlyFiles() {}

    public static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            createFolder(parentOf(folder));
            try {
                Files.createDirectory(folder, OWNER_ONLY);
            } catch (FileAlreadyExistsException madeByAnother) {
                return;
            }
            sync(parentOf(folder));
        }
    }

    public static Path parentOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    /**
     * Checks that this account can read a folder and the files directly in it.
     *
     * @throws KeyConfigurationException with the path of the first that it cannot read
     */
    public static void requireReadable(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> !Files.isDirectory(file) && !Files.isReadable(file))
                    .sorted()
                    .findFirst()
                    .ifPresent(file -> {
                        throw unreadable(file, null);
                    });
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static KeyConfigurationException unreadable(Path file, @Nullable IOException cause) {
        return new KeyConfigurationException(
                file + " cannot be read by the account of the server (" + System.getProperty("user.name")
                        + "); it has to belong to it.",
                cause);
    }

    public static void write(Path file, String text) throws IOException {
        WriteMode.CURRENT.requireWritable();
        Path folder = parentOf(file);
        Path half = Files.createTempFile(folder, "half-", "", OWNER_READS);
        try {
            try (FileChannel out = FileChannel.open(half, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
        sync(folder);
    }

    interface FileWork<T> {
        T run() throws IOException, GeneralSecurityException;
    }

    /** Runs work under an exclusive lock on a folder. A file lock excludes other servers, but not the threads of this one, which take turns before it. */
    static <T> T withLock(Path folder, FileWork<T> work) throws IOException, GeneralSecurityException {
        synchronized (TURNS) {
            try (FileChannel lock =
                    FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                return work.run();
            }
        }
    }

    /** Appends a line and forces it to disk before returning. */
    static void append(Path file, String line) throws IOException {
        WriteMode.CURRENT.requireWritable();
        if (!Files.exists(file)) {
            write(file, "");
        }
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.APPEND)) {
            out.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
            out.force(true);
        }
    }

    /**
     * Overwrites a file with zeros and deletes it; forces both to disk before returning, as far as the disk reports
     * truthfully.
     */
    static void destroy(Path file) throws IOException {
        WriteMode.CURRENT.requireWritable();
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.allocate(Math.toIntExact(out.size())));
            out.force(true);
        }
        Files.deleteIfExists(file);
        sync(parentOf(file));
    }

    /** Forces the folder itself to disk; otherwise a new file name might not survive a power failure. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }
}
