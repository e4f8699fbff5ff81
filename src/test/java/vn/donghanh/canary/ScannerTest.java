package vn.donghanh.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScannerTest {
    private static final Canary CANARY =
            new Canary("intake/ordinary.xhtml#name", false, "Đặng Xuyến Vững", "bcdfghjklmnpqrstvwxz");

    private final Scanner scanner = new Scanner(List.of(CANARY));

    @TempDir
    private Path folder;

    static Stream<String> texts() {
        return Stream.of(
                "Đặng Xuyến Vững",
                Normalizer.normalize("Đặng Xuyến Vững", Normalizer.Form.NFD),
                "dang xuyen vung",
                "DANG XUYEN VUNG",
                "ĐẶNG XUYẾN VỮNG",
                "đặng xuyến vững",
                Normalizer.normalize("ĐẶNG XUYẾN VỮNG", Normalizer.Form.NFD),
                "bcdfghjklmnpqrstvwxz",
                "BCDFGHJKLMNPQRSTVWXZ",
                "&#272;&#7863;ng Xuy&#7871;n V&#7919;ng",
                "&#x110;&#x1EB7;ng Xuy&#x1ebf;n V&#x1eef;ng",
                "%C4%90%E1%BA%B7ng+Xuy%E1%BA%BFn+V%E1%BB%AFng",
                "%c4%90%e1%ba%b7ng%20Xuy%e1%ba%bfn%20V%e1%bb%afng",
                "c490e1bab76e67205875 79e1babf6e2056e1bbaf6e67".replace(" ", ""),
                "\\u0110\\u1eb7ng Xuy\\u1ebfn V\\u1eefng");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void canaryIsFoundInEverySpelling(String text) {
        assertThat(scanner.look("here", "before " + text + " after"))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.canary()).isEqualTo(CANARY);
                    assertThat(hit.offset()).isEqualTo(7);
                    assertThat(hit.around()).startsWith("before ").endsWith(" after");
                });
    }

    @ParameterizedTest
    @MethodSource("texts")
    void canaryIsFoundAtEveryBase64Alignment(String text) {
        for (String before : List.of("", "x", "xy", "xyz")) {
            byte[] bytes = (before + text + "/").getBytes(StandardCharsets.UTF_8);
            for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                boolean spelledTwice = text.contains("&#") || text.contains("%") || text.contains("\\u");
                boolean hex = text.startsWith("c490");
                if (!spelledTwice && !hex) {
                    assertThat(new Scanner(List.of(CANARY)).look("here", encoder.encodeToString(bytes)))
                            .as("%s after %s", text, before)
                            .hasSize(1);
                }
            }
        }
    }

    @Test
    void canaryIsFoundInBothByteOrdersOfUtf16() throws IOException {
        for (var order : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] bytes = "Chị Đặng Xuyến Vững".getBytes(order);
            assertThat(new Scanner(List.of(CANARY)).look("here", new ByteArrayInputStream(bytes)))
                    .hasSize(1);
        }
    }

    @Test
    void canaryAcrossTwoChunksIsFound() throws IOException {
        int piece = 1 << 22;
        for (int shift = 0; shift <= CANARY.mark().length(); shift++) {
            byte[] bytes = new byte[piece + 100];
            byte[] mark = CANARY.mark().getBytes(StandardCharsets.UTF_8);
            System.arraycopy(mark, 0, bytes, piece - shift, mark.length);
            assertThat(new Scanner(List.of(CANARY)).look("here", new ByteArrayInputStream(bytes)))
                    .singleElement()
                    .satisfies(hit -> assertThat(hit.offset()).isBetween(piece - 21L, (long) piece));
        }
    }

    @Test
    void canaryIsFoundInAnArchiveWithinAnArchive() throws IOException {
        byte[] text = "Chị Đặng Xuyến Vững".getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("backup.tar.gz");
        Files.write(file, gzipped(zipped("inner.zip", zipped("note.txt", text))));
        assertThat(new Archives(scanner).look(file)).singleElement().satisfies(hit -> assertThat(hit.where())
                .endsWith("backup.tar.gz!!inner.zip!note.txt"));
    }

    @Test
    void similarTextIsNotReported() throws IOException {
        assertThat(scanner.look("here", "Đặng Xuyến Vừng, bcdfghjklmnpqrstvwx")).isEmpty();
        byte[] noise = new byte[1 << 20];
        new Random(7).nextBytes(noise);
        assertThat(scanner.look("noise", new ByteArrayInputStream(noise))).isEmpty();
    }

    @Test
    void canariesShareNeitherWordsNorMarks() {
        Canaries canaries = new Canaries();
        for (int made = 0; made < 1000; made++) {
            canaries.hidden("any.xhtml#field" + made);
        }
        assertThat(canaries.all()).extracting(Canary::words).doesNotHaveDuplicates();
        assertThat(canaries.all()).extracting(Canary::mark).doesNotHaveDuplicates();
        assertThat(canaries.all()).allSatisfy(canary -> assertThat(
                        canary.words().length() + canary.mark().length())
                .isGreaterThanOrEqualTo(Canaries.LETTERS));
        assertThat(Arrays.stream(canaries.all().get(0).words().split(" "))).hasSize(5);
    }

    private static byte[] zipped(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzipped(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
