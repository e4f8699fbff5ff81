package vn.donghanh.conference;

import java.io.Serializable;
import vn.donghanh.shared.SealedJson;

/**
 * Who an outside person is, stored encrypted as one text.
 *
 * @param post the person's post in the body
 * @param mayShare what the client allows to be shared with this person
 */
public record GuestDetails(String name, String post, String mayShare) implements Serializable {
    String toJson() {
        return SealedJson.write(this);
    }

    static GuestDetails parse(String text) {
        return SealedJson.read(text, GuestDetails.class);
    }
}
