package vn.donghanh.consent;

import java.util.Arrays;
import java.util.List;

/** The method by which consent was expressed, recorded as evidence. */
public enum ConsentMethod {
    WRITTEN,
    EFORM,
    AUDIO,
    /** Given orally in front of a colleague; a relative is never the witness. */
    WITNESSED_VERBAL,
    /** Given by the legal representative of a minor. */
    GUARDIAN,
    /** Not a consent: action without consent, see {@link VitalInterest}. */
    VITAL_INTEREST;

    /** Returns the methods by which consent can be given. */
    public static List<ConsentMethod> consentMethods() {
        return Arrays.stream(values())
                .filter(method -> method != VITAL_INTEREST)
                .toList();
    }
}
