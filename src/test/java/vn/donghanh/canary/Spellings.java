package vn.donghanh.canary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import vn.donghanh.shared.VietnameseText;

/** Every encoding in which ordinary software may write a text. */
final class Spellings {
    private static final int BASE64_BITS = 6;

    private Spellings() {}

    /** The bytes to search for, by the name of the encoding. Letters a to z are compared without case, so only other letters need a variant. */
    static Map<String, byte[]> of(String text) {
        Map<String, String> letters = new LinkedHashMap<>();
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        letters.put("NFC", composed);
        letters.put("folded", VietnameseText.fold(text));
        letters.put("folded, upper case", VietnameseText.fold(text).toUpperCase(Locale.ROOT));
        letters.put("upper case", composed.toUpperCase(Locale.ROOT));
        letters.put("lower case", composed.toLowerCase(Locale.ROOT));
        for (String name : new String[] {"NFC", "upper case", "lower case"}) {
            letters.put(
                    name.replace("NFC", "as typed") + ", NFD",
                    Normalizer.normalize(letters.get(name), Normalizer.Form.NFD));
        }
        Map<String, byte[]> spellings = new LinkedHashMap<>();
        letters.forEach((name, written) -> spell(name, written, spellings));
        return spellings;
    }

    private static void spell(String name, String text, Map<String, byte[]> spellings) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        spellings.put(name, plain);
        spellings.put(name + ", UTF-16 little-endian", text.getBytes(StandardCharsets.UTF_16LE));
        spellings.put(name + ", UTF-16 big-endian", text.getBytes(StandardCharsets.UTF_16BE));
        spellings.put(name + ", hex", ascii(HexFormat.of().formatHex(plain)));
        String url = URLEncoder.encode(text, StandardCharsets.UTF_8);
        spellings.put(name + ", URL", ascii(url));
        spellings.put(name + ", URL with %20", ascii(url.replace("+", "%20")));
        spellings.put(name + ", HTML", ascii(escaped(text, sign -> "&#" + sign + ";")));
        spellings.put(name + ", HTML in hex", ascii(escaped(text, sign -> String.format("&#x%x;", sign))));
        spellings.put(name + ", JSON", ascii(escaped(text, sign -> String.format("\\u%04x", sign))));
        for (int before = 0; before < 3; before++) {
            spellings.put(name + ", base 64 after " + before, base64(plain, before));
        }
    }

    /** The base 64 letters that are determined by these bytes alone, at any position: the alignment depends on the number of bytes before them, modulo 3. */
    private static byte[] base64(byte[] text, int before) {
        byte[] bytes = new byte[before + text.length];
        System.arraycopy(text, 0, bytes, before, text.length);
        byte[] signs = Base64.getEncoder().withoutPadding().encode(bytes);
        int first = (before * Byte.SIZE + BASE64_BITS - 1) / BASE64_BITS;
        int last = bytes.length * Byte.SIZE / BASE64_BITS;
        return Arrays.copyOfRange(signs, first, last);
    }

    private static String escaped(String text, IntFunction<String> escape) {
        return text.codePoints()
                .mapToObj(sign -> sign < 128 ? Character.toString(sign) : escape.apply(sign))
                .collect(Collectors.joining());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
