package vn.donghanh.canary;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Searches files, and archives within archives: zip, jar, war, gzip. */
public final class Archives {
    private static final int MAGIC = 4;

    private final Scanner scanner;

    public Archives(Scanner scanner) {
        this.scanner = scanner;
    }

    /** The hits in a file; none if the file was deleted meanwhile. */
    public List<CanaryHit> look(Path file) throws IOException {
        List<CanaryHit> hits = new ArrayList<>();
        try {
            try (InputStream in = Files.newInputStream(file)) {
                hits.addAll(scanner.look(file.toString(), in));
            }
            try (InputStream in = Files.newInputStream(file)) {
                unpack(file.toString(), in, hits);
            }
        } catch (NoSuchFileException meanwhileGone) {
            return hits;
        }
        return hits;
    }

    private void unpack(String where, InputStream packed, List<CanaryHit> hits) throws IOException {
        BufferedInputStream in = new BufferedInputStream(packed);
        in.mark(MAGIC);
        byte[] magic = in.readNBytes(MAGIC);
        in.reset();
        if (isZip(magic)) {
            ZipInputStream zip = new ZipInputStream(in);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                inside(where + "!" + entry.getName(), zip.readAllBytes(), hits);
            }
        } else if (isGzip(magic)) {
            inside(where + "!", new GZIPInputStream(in).readAllBytes(), hits);
        }
    }

    private void inside(String where, byte[] content, List<CanaryHit> hits) throws IOException {
        hits.addAll(scanner.look(where, content));
        unpack(where, new ByteArrayInputStream(content), hits);
    }

    private static boolean isZip(byte[] magic) {
        return magic.length == MAGIC && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3 && magic[3] == 4;
    }

    private static boolean isGzip(byte[] magic) {
        return magic.length >= 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
    }
}
