package vn.donghanh.intake.web;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.IntakeMode;
import vn.donghanh.casefile.model.ReferralSource;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.intake.CriticalFlag;
import vn.donghanh.intake.NotificationChannel;
import vn.donghanh.shared.MissingReason;

/**
 * Converts the intake form to a map for an encrypted draft, and back. Keys that the current form does not know are
 * ignored.
 */
final class IntakeDraftCodec {
    private IntakeDraftCodec() {}

    static Map<String, String> write(IntakeForm form) {
        Map<String, String> words = new TreeMap<>();
        put(words, "mode", form.getMode());
        put(words, "source", form.getSource());
        put(words, "name", form.getName());
        put(words, "nameRefused", form.isNameRefused());
        put(words, "arrived", form.getArrived());
        put(words, "age", form.getAge());
        put(words, "form", form.getConsentMethod());
        put(words, "witness", form.getWitness());
        put(words, "guardian", form.getGuardian());
        put(words, "reason", form.getReason());
        put(words, "flags", form.getFlags().stream().map(CriticalFlag::name).collect(Collectors.joining(",")));
        put(words, "hours", form.getHours());
        put(words, "concern", form.getConcern());
        form.getFurther().forEach((field, maybe) -> {
            put(words, "further." + field, maybe.getText());
            put(words, "missing." + field, maybe.getMissing());
        });
        for (NotificationForm notificationForm : form.getNotifications()) {
            put(words, "told." + notificationForm.getParty(), notificationForm.getAt());
            put(words, "told.how." + notificationForm.getParty(), notificationForm.getChannel());
        }
        return words;
    }

    static void read(Map<String, String> words, IntakeForm form) {
        form.setMode(value(words, "mode", IntakeMode::valueOf));
        form.setSource(value(words, "source", ReferralSource::valueOf));
        form.setName(words.get("name"));
        form.setNameRefused(Boolean.parseBoolean(words.get("nameRefused")));
        form.setArrived(value(words, "arrived", LocalTime::parse));
        form.setAge(value(words, "age", AgeBand::valueOf));
        form.setConsentMethod(value(words, "form", ConsentMethod::valueOf));
        form.setWitness(words.get("witness"));
        form.setGuardian(words.get("guardian"));
        form.setReason(words.get("reason"));
        form.setFlags(flags(words.getOrDefault("flags", "")));
        form.setHours(value(words, "hours", Integer::valueOf));
        form.setConcern(words.get("concern"));
        form.getFurther().forEach((field, maybe) -> {
            maybe.setText(words.get("further." + field));
            maybe.setMissing(value(words, "missing." + field, MissingReason::valueOf));
        });
        for (NotificationForm notificationForm : form.getNotifications()) {
            notificationForm.read(
                    value(words, "told.how." + notificationForm.getParty(), NotificationChannel::valueOf),
                    value(words, "told." + notificationForm.getParty(), Instant::parse));
        }
    }

    private static Set<CriticalFlag> flags(String joined) {
        List<String> names = new ArrayList<>(List.of(joined.split(",", -1)));
        names.removeIf(String::isEmpty);
        Set<CriticalFlag> flags = EnumSet.noneOf(CriticalFlag.class);
        names.forEach(name -> flags.add(CriticalFlag.valueOf(name)));
        return flags;
    }

    private static void put(Map<String, String> words, String name, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            words.put(name, value.toString());
        }
    }

    private static <T> T value(Map<String, String> words, String name, Function<String, T> parse) {
        String word = words.get(name);
        return word == null ? null : parse.apply(word);
    }
}
