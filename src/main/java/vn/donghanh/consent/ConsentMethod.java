package vn.donghanh.consent;

import java.util.Arrays;
import java.util.List;

/** How consent was expressed, so that it can be shown later. */
public enum ConsentMethod {
    WRITTEN,
    EFORM,
    AUDIO,
    /** Said aloud before a colleague; the witness is never family. */
    WITNESSED_VERBAL,
    /** By the legal representative of a minor. */
    GUARDIAN,
    /** No consent at all: see {@link VitalInterest}. */
    VITAL_INTEREST;

    /** Forms in which someone says yes. */
    public static List<ConsentMethod> consentMethods() {
        return Arrays.stream(values()).filter(form -> form != VITAL_INTEREST).toList();
    }
}
