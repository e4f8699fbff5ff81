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
import vn.donghanh.intake.NotificationChannel;
import vn.donghanh.intake.screening.CriticalFlag;
import vn.donghanh.person.profile.FormOfAddress;
import vn.donghanh.shared.MissingReason;

/**
 * Converts the intake form to a map for an encrypted draft, and back. Keys that the current form does not know are
 * ignored.
 */
final class IntakeDraftCodec {
    private IntakeDraftCodec() {}

    static Map<String, String> write(IntakeForm form) {
        Map<String, String> values = new TreeMap<>();
        put(values, "mode", form.getMode());
        put(values, "source", form.getSource());
        put(values, "name", form.getName());
        put(values, "nameRefused", form.isNameRefused());
        put(values, "addressedAs", form.getAddressedAs());
        put(values, "arrived", form.getArrived());
        put(values, "age", form.getAge());
        put(values, "form", form.getConsentMethod());
        put(values, "witness", form.getWitness());
        put(values, "guardian", form.getGuardian());
        put(values, "reason", form.getReason());
        put(values, "flags", form.getFlags().stream().map(CriticalFlag::name).collect(Collectors.joining(",")));
        put(values, "hours", form.getHours());
        put(values, "concern", form.getConcern());
        form.getFurther().forEach((field, answer) -> {
            put(values, "further." + field, answer.getText());
            put(values, "missing." + field, answer.getMissing());
        });
        for (NotificationForm notificationForm : form.getNotifications()) {
            put(values, "notification.at." + notificationForm.getParty(), notificationForm.getAt());
            put(values, "notification.channel." + notificationForm.getParty(), notificationForm.getChannel());
        }
        return values;
    }

    static void read(Map<String, String> values, IntakeForm form) {
        form.setMode(value(values, "mode", IntakeMode::valueOf));
        form.setSource(value(values, "source", ReferralSource::valueOf));
        form.setName(values.get("name"));
        form.setNameRefused(Boolean.parseBoolean(values.get("nameRefused")));
        form.setAddressedAs(value(values, "addressedAs", FormOfAddress::valueOf));
        form.setArrived(value(values, "arrived", LocalTime::parse));
        form.setAge(value(values, "age", AgeBand::valueOf));
        form.setConsentMethod(value(values, "form", ConsentMethod::valueOf));
        form.setWitness(values.get("witness"));
        form.setGuardian(values.get("guardian"));
        form.setReason(values.get("reason"));
        form.setFlags(flags(values.getOrDefault("flags", "")));
        form.setHours(value(values, "hours", Integer::valueOf));
        form.setConcern(values.get("concern"));
        form.getFurther().forEach((field, answer) -> {
            answer.setText(values.get("further." + field));
            answer.setMissing(value(values, "missing." + field, MissingReason::valueOf));
        });
        for (NotificationForm notificationForm : form.getNotifications()) {
            notificationForm.read(
                    value(values, "notification.channel." + notificationForm.getParty(), NotificationChannel::valueOf),
                    value(values, "notification.at." + notificationForm.getParty(), Instant::parse));
        }
    }

    private static Set<CriticalFlag> flags(String joined) {
        List<String> names = new ArrayList<>(List.of(joined.split(",", -1)));
        names.removeIf(String::isEmpty);
        Set<CriticalFlag> flags = EnumSet.noneOf(CriticalFlag.class);
        names.forEach(name -> flags.add(CriticalFlag.valueOf(name)));
        return flags;
    }

    private static void put(Map<String, String> values, String name, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            values.put(name, value.toString());
        }
    }

    private static <T> T value(Map<String, String> values, String name, Function<String, T> parse) {
        String text = values.get(name);
        return text == null ? null : parse.apply(text);
    }
}
