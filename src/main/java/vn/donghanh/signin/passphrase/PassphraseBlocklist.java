package vn.donghanh.signin.passphrase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.donghanh.shared.VietnameseText;

/**
 * Blocklist of common passphrases: sayings and words, common personal names, terms of the Centre and the product, and keyboard walks, read from two
 * word lists. Everything is compared folded and without characters other than letters and digits.
 */
final class PassphraseBlocklist {
    /** Shorter runs of adjacent keys also occur in ordinary words. */
    private static final int MIN_WALK_LENGTH = 4;

    private static final Map<Character, Character> DISGUISES = Map.ofEntries(
            Map.entry('0', 'o'),
            Map.entry('1', 'i'),
            Map.entry('3', 'e'),
            Map.entry('4', 'a'),
            Map.entry('5', 's'),
            Map.entry('7', 't'),
            Map.entry('8', 'b'),
            Map.entry('@', 'a'),
            Map.entry('$', 's'),
            Map.entry('!', 'i'));

    private static final Map<String, List<String>> WORDS = words();
    private static final Set<String> COMMON =
            lines("common-passphrases.txt").flatMap(PassphraseBlocklist::split).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ADJACENT_KEYS = adjacentKeys();

    private PassphraseBlocklist() {}

    static boolean contains(String folded) {
        return COMMON.contains(folded) || isName(folded);
    }

    /** Replaces look-alike characters ("P@ssw0rd 2026!") by letters and strips what precedes and follows; empty when nothing was disguised. */
    static Optional<String> undisguise(String typed) {
        String inside = VietnameseText.fold(typed).replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        StringBuilder plain = new StringBuilder();
        inside.chars()
                .forEach(character -> plain.append((char) DISGUISES.getOrDefault((char) character, (char) character)));
        return plain.toString().equals(inside)
                ? Optional.empty()
                : Optional.of(plain.toString().replaceAll("[^\\p{L}\\p{N}\\p{So}]", ""));
    }

    /** Removes the terms of the Centre and digits; empty when the text contains no such term. */
    static Optional<String> removeContextWords(String folded) {
        String remainder = folded;
        for (String word : wordsOf("context")) {
            remainder = remainder.replace(word, "");
        }
        return remainder.equals(folded) ? Optional.empty() : Optional.of(remainder.replaceAll("\\p{N}", ""));
    }

    /** Removes runs of adjacent keys, in either direction; empty when there are none. */
    static Optional<String> removeKeyboardWalks(String folded) {
        StringBuilder remainder = new StringBuilder();
        int begin = 0;
        for (int at = 1; at <= folded.length(); at++) {
            if (at == folded.length() || !ADJACENT_KEYS.contains(folded.substring(at - 1, at + 1))) {
                if (at - begin < MIN_WALK_LENGTH) {
                    remainder.append(folded, begin, at);
                }
                begin = at;
            }
        }
        return remainder.length() == folded.length() ? Optional.empty() : Optional.of(remainder.toString());
    }

    private static Set<String> adjacentKeys() {
        Set<String> adjacentKeys = new HashSet<>();
        for (String keys : wordsOf("keys")) {
            for (int at = 1; at < keys.length(); at++) {
                adjacentKeys.add(keys.substring(at - 1, at + 1));
                adjacentKeys.add("" + keys.charAt(at) + keys.charAt(at - 1));
            }
        }
        return adjacentKeys;
    }

    /** Whether the letters are a personal name: family name, up to two middle names, and given name. */
    private static boolean isName(String letters) {
        return remaindersAfter("family", letters)
                .anyMatch(rest -> isGivenName(rest)
                        || remaindersAfter("middle", rest)
                                .anyMatch(last -> isGivenName(last)
                                        || remaindersAfter("middle", last).anyMatch(PassphraseBlocklist::isGivenName)));
    }

    private static boolean isGivenName(String letters) {
        return wordsOf("given").contains(letters);
    }

    /** Returns the remainders of the letters after each word of this kind that they begin with. */
    private static Stream<String> remaindersAfter(String kind, String letters) {
        return wordsOf(kind).stream().filter(letters::startsWith).map(word -> letters.substring(word.length()));
    }

    private static List<String> wordsOf(String name) {
        return Objects.requireNonNull(WORDS.get(name));
    }

    private static Map<String, List<String>> words() {
        Map<String, List<String>> words = new HashMap<>();
        lines("passphrase-words.txt").forEach(line -> {
            List<String> parts = new ArrayList<>(split(line).toList());
            String kind = parts.remove(0);
            parts.sort(Comparator.comparing(String::length).reversed());
            words.put(kind, List.copyOf(parts));
        });
        return Map.copyOf(words);
    }

    private static Stream<String> split(String line) {
        return Stream.of(line.strip().split("\\s+", -1));
    }

    private static Stream<String> lines(String file) {
        try (InputStream list = PassphraseBlocklist.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
