package vn.donghanh.shared.web;

import jakarta.json.JsonObject;
import java.time.Instant;

/** Saves one kind of draft from what a page's script sends. Implemented by features as CDI beans. */
public interface DraftReceiver {
    /** Returns what follows {@code /draft/} in its address. */
    String kind();

    /** Returns the time at which it was saved. */
    Instant save(JsonObject typed);
}
