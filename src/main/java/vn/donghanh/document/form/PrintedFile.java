package vn.donghanh.document.form;

import java.util.Arrays;

/**
 * A form as a file, for the browser.
 *
 * @param name a name that says nothing of the case
 * @param formRef reference of the print
 */
@SuppressWarnings("ArrayRecordComponent") // copied when it comes in and when it goes out
public record PrintedFile(String name, FormFormat format, byte[] content, String formRef) {
    public PrintedFile {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PrintedFile file
                && formRef.equals(file.formRef)
                && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
        return formRef.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
