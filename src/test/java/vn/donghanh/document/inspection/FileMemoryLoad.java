package vn.donghanh.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Inspects and shows one file of nearly 30 MB of each format. The first run writes the files and needs a large heap; a
 * second one with a small heap ({@code -DargLine=-Xmx64m}) shows how little memory a file needs (docs/performance.md).
 */
class FileMemoryLoad {
    private static final int SIZE = 29 << 20;

    private static final Path FOLDER = Path.of("target/file-memory");

    private record StoredFile(Path file, long size) implements StoredContent {
        @Override
        public SeekableByteChannel open() throws IOException {
            return Files.newByteChannel(file);
        }
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void fileOfThirtyMegabytesIsInspected(FileFormat format) throws IOException {
        Path sent = Files.createDirectories(FOLDER).resolve("sent." + format.extension());
        if (!Files.exists(sent)) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(sent))) {
                write(format, out);
            }
        }
        Path kept = FOLDER.resolve("kept." + format.extension());
        long begin = System.nanoTime();
        InspectedFile file;
        try (OutputStream out = Files.newOutputStream(kept)) {
            file = new FileInspector().inspect(stored(sent), "tep." + format.extension(), out);
        }
        long inspected = System.nanoTime();
        if (format.hasPages()) {
            new PageRenderer().render(format, stored(kept), 1, "Đo bộ nhớ");
        }
        assertThat(file.format()).isEqualTo(format);
        System.out.printf(
                "%s: %d MB, %d MB kept, inspected in %d ms, page shown in %d ms, heap %d MB at most%n",
                format,
                Files.size(sent) >> 20,
                Files.size(kept) >> 20,
                (inspected - begin) / 1_000_000,
                (System.nanoTime() - inspected) / 1_000_000,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static StoredContent stored(Path file) throws IOException {
        return new StoredFile(file, Files.size(file));
    }

    private static byte[] noise(int size) {
        ByteBuffer bytes = ByteBuffer.allocate(size);
        SplittableRandom random = new SplittableRandom(14);
        while (bytes.remaining() >= Long.BYTES) {
            bytes.putLong(random.nextLong());
        }
        return bytes.array();
    }

    private static void write(FileFormat format, OutputStream out) throws IOException {
        switch (format) {
            case JPEG -> out.write(largeJpeg());
            case PNG -> largePng(out);
            case PDF -> out.write(PdfFixture.withPhotograph(largeJpeg()));
            case DOCX -> office(
                    out,
                    OfficeFixture.docx("")
                            .part("word/media/image1.jpg", "image/jpeg", largeJpeg())
                            .relation("rId9", "image", "media/image1.jpg", false));
            case XLSX -> largeWorkbook(out);
            case M4A -> {
                byte[] recording = RecordingFixture.m4a("soun");
                out.write(Arrays.copyOf(recording, recording.length - 19));
                out.write(RecordingFixture.atom("mdat", noise(SIZE)));
            }
            case OGG -> {
                byte[] recording = RecordingFixture.ogg("OpusHead", "a=b");
                out.write(recording);
                byte[] page = RecordingFixture.page(0, 3, noise(60_000));
                for (int written = recording.length; written < SIZE; written += page.length) {
                    out.write(page);
                }
            }
        }
    }

    /** A photograph of twelve million pixels with many segments of a telephone behind its header. */
    private static byte[] largeJpeg() throws IOException {
        byte[] jpeg = PictureFixture.jpeg(4_032, 3_024);
        byte[] segment = RecordingFixture.join(
                new byte[] {(byte) 0xFF, (byte) 0xE5, (byte) 0xFF, (byte) 0xFE}, noise(65_528), new byte[4]);
        ByteBuffer all = ByteBuffer.allocate(SIZE);
        all.put(jpeg, 0, 2);
        while (all.remaining() > jpeg.length + segment.length) {
            all.put(segment);
        }
        all.put(jpeg, 2, jpeg.length - 2);
        return Arrays.copyOf(all.array(), all.position());
    }

    private static void largePng(OutputStream out) throws IOException {
        byte[] png = PictureFixture.plainPng(4_032, 3_024);
        byte[] chunk = PictureFixture.pngChunk("tEXt", noise(1 << 20));
        out.write(png, 0, 33);
        for (int i = 0; i < 28; i++) {
            out.write(chunk);
        }
        out.write(png, 33, png.length - 33);
    }

    private static void office(OutputStream out, OfficeFixture file) throws IOException {
        out.write(file.bytes());
    }

    private static void largeWorkbook(OutputStream out) throws IOException {
        StringBuilder cells = new StringBuilder();
        ByteBuffer random = ByteBuffer.wrap(noise(SIZE));
        byte[] text = new byte[150];
        while (random.remaining() >= text.length) {
            random.get(text);
            cells.append("<c t=\"inlineStr\"><is><t>")
                    .append(Base64.getEncoder().encodeToString(text))
                    .append("</t></is></c>");
        }
        out.write(OfficeFixture.xlsx(cells.toString()).bytes());
    }
}
