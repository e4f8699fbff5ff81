package vn.donghanh.document.web;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.donghanh.document.upload.UploadRow;

/** The uploads of a form: those that its script names. */
public class UploadSelection implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private String uploads;
    private List<UploadRow> shown;
    private String file;

    void begin(List<UploadRow> pending) {
        shown = pending;
        uploads = pending.stream().map(UploadRow::ref).collect(Collectors.joining(","));
    }

    List<String> refs() {
        return uploads == null || uploads.isBlank() ? List.of() : Arrays.asList(uploads.split(",", -1));
    }

    /**
     * Returns the checked uploads that are named.
     *
     * @param pending reads the user's uploads at this case or record
     */
    List<UploadRow> shown(Supplier<List<UploadRow>> pending) {
        if (shown == null) {
            List<String> refs = refs();
            shown = pending.get().stream()
                    .filter(row -> refs.contains(row.ref()))
                    .toList();
        }
        return shown;
    }

    public String getUploads() {
        return uploads;
    }

    /** Names the uploads of the page; they are read again, since its script has added and removed some. */
    public void setUploads(String uploads) {
        this.uploads = uploads;
        shown = null;
    }

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }
}
