package vn.donghanh.encryption;

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
import vn.donghanh.shared.WriteMode;

/** Files that only the server's account can read, written whole or not at all, and on the disk when the call returns; and not while nothing is saved. */
public final class OwnerOnlyFiles {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_READS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

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

    interface FileOperation<T> {
        T run() throws IOException, GeneralSecurityException;
    }

    /** Works on a folder while no other server does. Threads of one server come one after the other by themselves. */
    static <T> T withLock(Path folder, FileOperation<T> work) throws IOException, GeneralSecurityException {
        try (FileChannel lock =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            return work.run();
        }
    }

    /** Adds a line that is on the disk when the call returns. */
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

    /** Overwrites a file with nothing and removes it; gone from the disk when the call returns, as far as the disk tells. */
    static void destroy(Path file) throws IOException {
        WriteMode.CURRENT.requireWritable();
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.allocate(Math.toIntExact(out.size())));
            out.force(true);
        }
        Files.deleteIfExists(file);
        sync(parentOf(file));
    }

    /** A new name in a folder survives a power cut only once the folder itself was forced out. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }
}
