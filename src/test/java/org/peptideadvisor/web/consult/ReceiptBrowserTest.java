package org.peptideadvisor.web.consult;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peptideadvisor.audit.ReceiptVerifier;
import org.peptideadvisor.audit.TrustedKey;
import org.peptideadvisor.audit.Verdict;
import org.peptideadvisor.audit.Verdict.RefutedProof;
import org.peptideadvisor.audit.Verdict.VerifiedProof;
import org.peptideadvisor.web.consult.ChromiumPages.Looking;

/** An auditor checks a receipt in a real browser, by our own script: a good one, and one for each way to tamper. */
@QuarkusTest
@ExtendWith(OneBrowser.class)
@TestProfile(PagesProfile.class)
@Tag("long")
class ReceiptBrowserTest {

    private static final Path ATTACKS = Path.of("src/test/resources/attacks");
    private static final String CLIENT =
            "{\"client\":{\"age\":42,\"skinType\":\"dry\",\"sensitivity\":\"high\",\"concerns\":[{\"id\":\"redness\"}]}}";
    private static final String NO_ED25519 =
            """
            const importKey = crypto.subtle.importKey.bind(crypto.subtle);
            crypto.subtle.importKey = (form, key, algorithm, ...more) => algorithm.name === "Ed25519"
                ? Promise.reject(new DOMException("Unrecognized name.", "NotSupportedError")) : importKey(form, key, algorithm, ...more);
            """;
    private static final String NO_CRYPTO = "Object.defineProperty(globalThis.crypto, 'subtle', { value: undefined });";

    @TestHTTPResource
    String address;

    private ChromiumPages chromium;

    @BeforeEach
    void open() {
        chromium = new ChromiumPages(address);
    }

    @AfterEach
    void close() {
        chromium.holdQuiet();
        chromium.close();
    }

    static java.util.stream.Stream<Looking> oppositeLooks() {
        return ChromiumPages.oppositeLooks();
    }

    private static String decided() {
        return "/review/decisions/"
                + RestAssured.given()
                        .contentType("application/json")
                        .body(CLIENT)
                        .post("/v1/advice")
                        .path("decisionId");
    }

    @ParameterizedTest
    @MethodSource("oppositeLooks")
    void aGoodReceipt_saysWhatWasCheckedAndWhatWasNot(Looking looking) {
        Page page = chromium.open(looking, decided());
        page.locator("[data-verify]").click();
        page.waitForSelector("[data-verdict] .notice");
        assertThat(verdict(page))
                .contains("In the ledger, unchanged")
                .contains("The signature of peptide-advisor")
                .contains("leads to the signed root")
                .contains("it came from this service")
                .contains("digest of the sealed answer");
        assertThat(page.locator(".verified .yes").count()).isEqualTo(4);
        assertThat(page.locator(".verified .no").count()).isZero();
        page.locator("summary:has-text('The receipt and the key')").click();
        chromium.hold(page, looking, "review-verified");
    }

    @Test
    void byKeyboardAlone() {
        Page page = chromium.open(Looking.WIDE, decided());
        var keys = new KeyboardClient(page);
        keys.reach("[data-verify]");
        page.keyboard().press("Enter");
        page.waitForSelector("[data-verdict] .notice");
        assertThat(verdict(page)).contains("In the ledger, unchanged");
    }

    @Test
    void eachWayToTamper_isRefutedForItsReason() {
        String other = RestAssured.get(decided().replace("/review/", "/v1/") + "/receipt")
                .asString();
        Page page = chromium.open(Looking.WIDE, decided());
        page.locator("summary:has-text('The receipt and the key')").click();
        String good = page.locator("[data-text]").inputValue();
        String key = page.locator("[data-key]").inputValue();
        var lines = List.of(good.split("\n", -1));
        int root = lines.indexOf("") + 3;
        assertRefuted(page, good, "malformed", text -> text.replace("index ", "index 0"));
        assertRefuted(page, good, "malformed", text -> text.replace("tlog-proof@v1", "tlog-proof@v2"));
        assertRefuted(page, good, "not-included", text -> changed(text, 1));
        assertRefuted(page, good, "not-included", text -> changed(text, 3));
        assertRefuted(page, good, "bad-signature", text -> changed(text, root));
        assertRefuted(page, good, "bad-signature", text -> changed(text, root + 2));
        assertRefuted(page, good, "not-signed-by-key", text -> text.substring(0, text.indexOf("\u2014")));
        assertRefuted(page, good, "proof-too-short", text -> text.replace(lines.get(3) + "\n", ""));
        assertRefuted(
                page, good, "proof-too-long", text -> text.replace(lines.get(3), lines.get(3) + "\n" + lines.get(3)));
        page.locator("[data-text]").fill(other);
        assertThat(verified(page)).contains("About another entry").contains("proves nothing about this decision");
        assertThat(page.locator(".verified .no").innerText()).contains("That the entry is this decision");
        page.locator("[data-text]").fill(good);
        page.locator("[data-key]").fill(attackKey());
        assertThat(verified(page)).contains("Refuted: not-signed-by-key").contains("you gave it");
        page.locator("[data-key]").fill(key.substring(1));
        assertThat(verified(page)).contains("Refuted: malformed-key");
        page.locator("[data-key]").fill(key);
        assertThat(verified(page)).contains("In the ledger, unchanged");
        page.locator("[data-text]").fill(changed(good, root));
        verified(page);
        chromium.hold(page, Looking.WIDE, "review-refuted");
    }

    private void assertRefuted(Page page, String good, String code, UnaryOperator<String> tampering) {
        String tampered = tampering.apply(good);
        assertThat(tampered).isNotEqualTo(good);
        page.locator("[data-text]").evaluate("(text, value) => { text.value = value; }", tampered);
        assertThat(verified(page)).contains("Refuted: " + code);
        assertThat(outcome(tampered, page.locator("[data-key]").inputValue())).isEqualTo(code);
        assertThat(page.locator(".verified .no").count()).isOne();
    }

    /** Changes a character within a line, so that its base64 stays base64. */
    private static String changed(String text, int line) {
        var lines = new java.util.ArrayList<>(List.of(text.split("\n", -1)));
        String whole = lines.get(line);
        int at = whole.length() / 2;
        char other = whole.charAt(at) == 'A' ? 'B' : 'A';
        lines.set(line, whole.substring(0, at) + other + whole.substring(at + 1));
        return String.join("\n", lines);
    }

    @Test
    void everyAttackThatWeThoughtOf_isRefutedAsTheOfflineVerifierDoes() throws IOException {
        Page page = chromium.open(Looking.WIDE, decided());
        String module = page.locator("link[rel=modulepreload]").getAttribute("href");
        var browser = new TreeMap<String, Object>();
        var offline = new TreeMap<String, Object>();
        try (var files = Files.list(ATTACKS.resolve("receipt"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                browser.put(
                        file.getFileName().toString(),
                        page.evaluate(
                                "async ([module, text, key]) => (await (await import(module)).verifyReceipt(text, key)).code",
                                List.of(module, text, attackKey())));
                offline.put(file.getFileName().toString(), outcome(text, attackKey()));
            }
        }
        assertThat(offline).hasSizeGreaterThan(20);
        assertThat(browser).isEqualTo(offline);
    }

    private static String outcome(String receipt, String key) {
        var trusted = ((VerifiedProof<TrustedKey>) TrustedKey.read(key)).shown();
        Verdict<?> verdict = ReceiptVerifier.verify(receipt.getBytes(StandardCharsets.UTF_8), List.of(trusted));
        return verdict instanceof RefutedProof<?> refuted ? refuted.why().code() : "sound";
    }

    @Test
    void withoutEd25519_theSignatureIsSaidToBeUnchecked() {
        Page page = chromium.open(new Looking(360, ColorScheme.DARK, true), decided());
        page.addInitScript(NO_ED25519);
        page.reload();
        assertThat(verified(page))
                .contains("Not proved: the signature was not checked")
                .contains("Web Crypto has no Ed25519");
        assertThat(page.locator(".verified .yes").count()).isEqualTo(3);
        chromium.hold(page, new Looking(360, ColorScheme.DARK, true), "review-no-ed25519");
        String good = page.locator("[data-text]").inputValue();
        page.locator("[data-text]").evaluate("(text, value) => { text.value = value; }", changed(good, 1));
        assertThat(verified(page)).contains("Refuted: not-included");
    }

    @Test
    void withoutWebCrypto_nothingIsSaidToBeChecked() {
        Page page = chromium.open(Looking.WIDE, decided());
        page.addInitScript(NO_CRYPTO);
        page.reload();
        assertThat(verified(page)).contains("Not checked").contains("bin/advisor verify");
        assertThat(page.locator(".verified").count()).isZero();
    }

    @Test
    void withoutScripts_thePageSaysHowToCheck() {
        Page page = chromium.open(new Looking(1280, ColorScheme.LIGHT, false), decided());
        assertThat(page.locator("[data-verify]").isVisible()).isFalse();
        assertThat(page.locator(".receipt").innerText()).contains("bin/advisor verify receipt.txt");
        page.locator("summary:has-text('The receipt and the key')").click();
        assertThat(page.locator("[data-text]").inputValue()).startsWith("c2sp.org/tlog-proof@v1\n");
    }

    private static String verified(Page page) {
        page.locator("[data-verdict]").evaluate("place => place.replaceChildren()");
        page.locator("[data-verify]").click();
        page.waitForSelector("[data-verdict] .notice");
        return verdict(page);
    }

    private static String verdict(Page page) {
        return page.locator("[data-verdict]").innerText();
    }

    private static String attackKey() {
        try {
            return Files.readString(ATTACKS.resolve("verifier.key")).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
