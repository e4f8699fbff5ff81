package vn.donghanh.shared;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Loads the messages of the product: one bundle per feature and language, whose keys are all different. */
public final class MessageCatalogue {
    public static final List<String> FEATURES = List.of(
            "shared",
            "staff",
            "signin",
            "home",
            "casefile",
            "intake",
            "assessment",
            "plan",
            "note",
            "service",
            "outreach",
            "stock",
            "staffcourse",
            "handover",
            "consent",
            "inspection",
            "document",
            "closing",
            "referral",
            "correction",
            "casemerge",
            "identity",
            "worklist",
            "auditlog",
            "breakglass",
            "caseaudit",
            "person",
            "reference",
            "partner",
            "training",
            "placement",
            "partnerbusiness",
            "legalaid",
            "supportreferral",
            "loan",
            "stay",
            "incident",
            "conference",
            "forms",
            "sheet",
            "feedback",
            "reporting",
            "report",
            "supervision",
            "register",
            "keymanagement",
            "erasure",
            "lawful",
            "audit",
            "operations");
    private static final System.Logger LOG = System.getLogger(MessageCatalogue.class.getName());

    private MessageCatalogue() {}

    /** Returns the messages of all features in a language, by key. */
    public static Map<String, String> load(String language) {
        Map<String, String> messages = new HashMap<>();
        for (String feature : FEATURES) {
            try {
                ResourceBundle bundle = ResourceBundle.getBundle(
                        "vn.donghanh.messages." + feature,
                        Locale.forLanguageTag(language),
                        MessageCatalogue.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
                bundle.keySet().forEach(key -> messages.put(key, bundle.getString(key)));
            } catch (MissingResourceException noScreensYet) {
                LOG.log(System.Logger.Level.DEBUG, "Feature {0} has no texts", feature);
            }
        }
        // not Map.copyOf, which compares more words to find one: a page asks for hundreds
        return Collections.unmodifiableMap(messages);
    }
}
