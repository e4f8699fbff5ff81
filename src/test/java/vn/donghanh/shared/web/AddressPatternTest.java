package vn.donghanh.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.house.pages.NamedBeans;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.address.QueryValue;

class AddressPatternTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path CLASSES = Path.of("target/classes");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/worklist/list",
                "/worklist/list/",
                "/casefile/overview/DH-7K3F-9MQ2",
                "/casefile/overview/dh-7k3f-9mq2",
                "/casefile/overview/DH-7K3F-9MQ2/",
                "/account/organisation/7q9x0mzz3fhk2p5t8w1c4e6g0j",
                "/casemerge/duplicates/17",
                "/caseaudit/sample/7K3F-9MQ2",
                "/service/stock/goods/CONDOM",
                "/referral/view/dh-7k3f-9mq2/CG-7K3F-9MQ2",
                "/session/passkey/ask",
                "/session/display",
                "/jakarta.faces.resource/dh/look.css.xhtml"
            })
    void urlsOfPagesMatch(String path) {
        assertThat(AddressPattern.matches(path, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/login/Lan",
                "/index/Lan",
                "/worklist/list/Lan",
                "/session/lock/Lan",
                "/service/outreach/list/Lan",
                "/service/stock/goods/Lan/Lan",
                "/casefile/overview/Lan",
                "/casefile/overview/CG-7K3F-9MQ2",
                "/casefile/overview/DH-7K3F-9MQ2/Lan",
                "/casefile/overview//DH-7K3F-9MQ2",
                "/casefile/overview/DH-7K3F-9MQ2;x=1",
                "/casefile/overview/DH-7K3F-9MQ2%00",
                "/casefile/overview/%E1%BA%A5",
                "/casefile/overview/ấ",
                "/casefile/overview/a\n",
                "/casefile/overview/<b>",
                "/casefile/overview.xhtml/DH-7K3F-9MQ2",
                "/casemerge/duplicates/Lan",
                "/casemerge/duplicates/99999999999999999999",
                "/referral/view/DH-7K3F-9MQ2/DH-7K3F-9MQ2",
                "/a/b/c/d/e/f/g/h/i",
                "/jakarta.faces.resource/%2e%2e/web.xml"
            })
    void freeTextInPathDoesNotMatch(String path) {
        assertThat(AddressPattern.matches(path, null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyen-Thi-Lan",
                "%E1%BA%A5",
                "a%00",
                "%F0%9F%98%80",
                "%0D%0Aa",
                "a;x=1",
                "a%zz",
                "'",
                "<b>",
                "#{7*7}"
            })
    void freeTextAfterAnyPageDoesNotMatch(String typed) throws IOException {
        assertThat(pages().keySet())
                .hasSizeGreaterThan(80)
                .noneMatch(page -> AddressPattern.matches(page + "/" + typed, null))
                .noneMatch(page -> AddressPattern.matches(page + "/" + "a".repeat(201), null));
    }

    @Test
    void overlongPartsDoNotMatch() {
        assertThat(AddressPattern.matches("/casefile/" + "a".repeat(80), null)).isTrue();
        assertThat(AddressPattern.matches("/casefile/" + "a".repeat(81), null)).isFalse();
        assertThat(AddressPattern.matches("/worklist/list", "sort=" + "a".repeat(80)))
                .isTrue();
        assertThat(AddressPattern.matches("/worklist/list", "sort=" + "a".repeat(81)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, true",
                "'', true",
                "ended, true",
                "sort=due&direction=asc&page=2, true",
                "stage=A%2CB, true",
                "actor=Phan+Th%E1%BB%8B, true",
                "to=%2Fworklist%2Flist%3Fstage%3DA, true",
                "stage=%E1%BA%A5, false",
                "stage=ấ, false",
                "stage=%00, false",
                "stage=Lan+Na, false",
                "stage=A;B, false",
                "Lan+Na=1, false",
                "page=1&stage=%3Cb%3E, false"
            })
    void queriesHoldCodesExceptInFreeTextParameters(String query, boolean can) {
        assertThat(AddressPattern.matches("/worklist/list", query)).isEqualTo(can);
    }

    @Test
    void everyPageAcceptsTheReferencesThatItsBeanReads() throws IOException {
        Map<String, Integer> read = new HashMap<>();
        NamedBeans.under(CLASSES).forEach((name, type) -> read.put(name, references(type)));
        Map<String, Integer> wanted = new TreeMap<>();
        Map<String, Integer> known = new TreeMap<>();
        pages().forEach((page, text) -> {
            wanted.put(page, most(read, text));
            known.put(page, AddressPattern.references(page));
        });
        assertThat(known).isEqualTo(wanted).containsEntry("/training/enrolment", 2);
    }

    @Test
    void everyFreeTextParameterIsUsedByAPage() throws IOException {
        assertThat(NamedBeans.under(CLASSES).values().stream().flatMap(type -> fields(type)
                        .map(field -> field.getAnnotation(QueryValue.class))
                        .filter(Objects::nonNull)
                        .map(QueryValue::value)))
                .containsAll(AddressPattern.FREE_TEXT_PARAMETERS);
    }

    /** Returns the sources of all pages by their URLs. */
    private static Map<String, String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(
                            file -> file.toString().endsWith(".xhtml") && !file.startsWith(PAGES.resolve("WEB-INF")))
                    .collect(Collectors.toMap(
                            file -> "/" + PAGES.relativize(file).toString().replace(".xhtml", ""),
                            AddressPatternTest::text));
        }
    }

    private static int most(Map<String, Integer> read, String page) {
        return read.entrySet().stream()
                .filter(bean -> bean.getValue() > 0
                        && Pattern.compile("\\b" + bean.getKey() + "\\b")
                                .matcher(page)
                                .find())
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    private static int references(Type type) {
        return fields(type)
                .map(field -> field.getAnnotation(PathValue.class))
                .filter(Objects::nonNull)
                .mapToInt(path -> path.value() + 1)
                .max()
                .orElse(0);
    }

    private static Stream<Field> fields(Type type) {
        return type instanceof Class<?> bean
                ? Stream.<Class<?>>iterate(bean, Objects::nonNull, Class::getSuperclass)
                        .flatMap(owner -> Arrays.stream(owner.getDeclaredFields()))
                : Stream.of();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
