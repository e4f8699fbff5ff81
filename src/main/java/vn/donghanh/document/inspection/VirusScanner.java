package vn.donghanh.document.inspection;

import jakarta.enterprise.context.ApplicationScoped;

/** Asks the virus scanner of this installation, a clamd, about an uploaded file. */
@ApplicationScoped
public class VirusScanner {
    public ScanResult scan(StoredContent upload) {
        return ScanResult.NOT_CONFIGURED;
    }
}
