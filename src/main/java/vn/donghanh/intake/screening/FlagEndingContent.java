package vn.donghanh.intake.screening;

import vn.donghanh.shared.SealedJson;

/** What is encrypted of the end of a flag. */
public record FlagEndingContent(CriticalFlag flag, String reason) {
    String toJson() {
        return SealedJson.write(this);
    }

    static FlagEndingContent parse(String text) {
        return SealedJson.read(text, FlagEndingContent.class);
    }
}
