# SPDX-License-Identifier: MIT
"""The HTML report in Chromium. report_test.py PROGRAM [arguments of unittest]"""
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import unittest

import browser
import documents
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.common.by import By

PROGRAM = sys.argv.pop(1) if len(sys.argv) > 1 else "proofread"
MEGABYTE = 1 << 20


def statements(document):
    return [dict(goal, note=note["name"], kind=block["kind"]) for note in document["notes"]
            for block in note["blocks"] for goal in block["goals"]]


class Report(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.document = documents.catalogue(PROGRAM)
        cls.path = os.path.join(cls.folder.name, "report.html")
        source = os.path.join(cls.folder.name, "results.json")
        with open(source, "w", encoding="utf-8") as file:
            json.dump(cls.document, file)
        subprocess.run([PROGRAM, "report", source, "-o", cls.path, "-q"], check=True)
        cls.url = "file://" + cls.path
        cls.driver = browser.start()

    @classmethod
    def tearDownClass(cls):
        cls.driver.quit()
        cls.folder.cleanup()

    def setUp(self):
        browser.prefer(self.driver)
        browser.resize(self.driver, 1280, 900)

    def tearDown(self):
        self.assertEqual([], [entry["message"] for entry in self.driver.get_log("browser")])

    def run_script(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def wait(self, script, seconds=60):
        self.driver.set_script_timeout(seconds)
        return self.driver.execute_async_script(
            "const done = arguments[0]; const test = () => { const value = (() => {" + script + "})();"
            "if (value) done(value); else setTimeout(test, 30); }; test();")

    def open(self, link=""):
        self.driver.get("about:blank")
        self.driver.get(self.url + link)

    def count(self):
        return self.run_script("return document.querySelectorAll('.statement:not([hidden])').length")

    def test_is_small_and_quick_and_asks_for_nothing(self):
        self.assertLess(os.path.getsize(self.path), 5 * MEGABYTE)
        browser.requests(self.driver)
        paints = []
        for _ in range(3):
            self.open()
            paints.append(self.wait("return performance.getEntriesByName('first-contentful-paint')[0]?.startTime"))
        print(f"\nfirst view after {', '.join(f'{ms:.0f}' for ms in paints)} ms, {os.path.getsize(self.path) / MEGABYTE:.2f} MB")
        self.assertLess(min(paints), 1000)
        asked = set(browser.requests(self.driver)) - {"about:blank"}
        self.assertEqual({self.url}, asked)

    def test_shows_every_statement_as_a_formula_with_its_verdict(self):
        self.open()
        shown = self.run_script(
            "return [...document.querySelectorAll('.statement')].map((s) => [s.dataset.name,"
            " s.querySelector('summary .badge').textContent.trim(), s.querySelector('summary math') !== null])")
        expected = [[g["name"], g["verdict"], g["mathml"] != ""] for g in statements(self.document)]
        self.assertEqual(sorted(expected), sorted(shown))
        self.wait("return document.querySelectorAll('.formula math').length")
        self.assertEqual(0, self.run_script("return [...document.querySelectorAll('.formula')].filter((f) => !f.querySelector('math')).length"))

    def test_links_lead_somewhere(self):
        self.open()
        broken = self.run_script(
            "return [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href'))"
            ".filter((h) => !h.startsWith('#?') && !(h.startsWith('#') && document.getElementById(h.slice(1))))")
        self.assertEqual([], broken)
        doubled = self.run_script("const ids = [...document.querySelectorAll('[id]')].map((e) => e.id); return ids.filter((id, k) => ids.indexOf(id) !== k)")
        self.assertEqual([], doubled)

    def test_a_link_opens_its_claim(self):
        self.open("#ridge/push-through")
        self.assertTrue(self.wait("return document.querySelector('[data-name=\"ridge/push-through\"]').open"))
        top = self.wait("const y = document.getElementById('ridge/push-through').getBoundingClientRect().top; return y > 0 && y < innerHeight ? y : 0")
        self.assertGreater(top, 40)
        self.assertTrue(self.wait("return document.querySelector('[data-name=\"ridge/push-through\"] .ladder svg') !== null"))

    def check_filter(self, link, keep):
        self.open(link)
        self.assertEqual(sum(bool(keep(g)) for g in statements(self.document)), self.count(), link)

    def test_filters(self):
        self.check_filter("#?verdict=refuted", lambda g: g["verdict"] == "refuted")
        self.check_filter("#?verdict=certified&verdict=malformed&note=svd",
                          lambda g: g["verdict"] in ("certified", "malformed") and g["note"] == "svd")
        self.check_filter("#?kind=derive&level=open:double", lambda g: False)
        self.assertTrue(self.run_script("return !document.getElementById('nothing').hidden"))
        self.check_filter("#?kind=refute&level=decided:exact", lambda g: g["kind"] == "refute" and g["levels"])
        self.check_filter("#?text=push-through", lambda g: "push-through" in json.dumps(g))
        self.assertGreater(self.count(), 3)

    def test_filter_form(self):
        self.open()
        everything = self.count()
        self.driver.find_element(By.CSS_SELECTOR, "#filters [value=refuted]").send_keys(Keys.SPACE)
        refuted = sum(g["verdict"] == "refuted" for g in statements(self.document))
        self.wait(f"return document.getElementById('filter-count').textContent === '{refuted} of {everything} statements'")
        self.assertEqual(refuted, self.count())
        self.assertIn("#?verdict=refuted", self.driver.current_url)
        self.driver.find_element(By.ID, "filter-reset").click()
        self.wait(f"return document.querySelectorAll('.statement:not([hidden])').length === {everything}")

    def test_keyboard(self):
        self.open()
        reached = []
        for _ in range(40):
            self.driver.switch_to.active_element.send_keys(Keys.TAB)
            reached.append(self.run_script(
                "const e = document.activeElement, s = getComputedStyle(e), chip = e.closest('.chip');"
                "const seen = s.outlineStyle !== 'none' || (chip && getComputedStyle(chip).outlineStyle !== 'none');"
                "return [e.className + ' ' + (e.id || e.value || e.getAttribute('href') || e.tagName), seen]"))
        names = " ".join(name for name, _ in reached)
        for wanted in ["skip", "#accuracy", "scheme", "#?verdict=refuted", "filter-text", "refuted", "filter-note", "filter-level", "SUMMARY"]:
            self.assertIn(wanted, names)
        self.assertEqual([], [name for name, seen in reached if not seen])
        self.assertEqual("SUMMARY", self.run_script(
            "const s = document.querySelector('.statement summary'); s.focus(); return document.activeElement.tagName"))
        self.driver.switch_to.active_element.send_keys(Keys.ENTER)
        self.assertTrue(self.run_script("return document.querySelector('.statement').open"))

    def test_plots_are_read_by_keyboard_and_as_tables(self):
        self.open("#digits")
        self.wait("return document.querySelector('#figure-digits .drawing svg')")
        for figure, rows in [("figure-digits", 13 * len(documents.SOLVERS)), ("figure-errors", None), ("figure-paths", 17)]:
            self.run_script(f"document.getElementById('{figure}').scrollIntoView()")
            self.wait(f"return document.querySelector('#{figure} .drawing svg')")
            drawing = self.driver.find_element(By.CSS_SELECTOR, f"#{figure} .drawing")
            drawing.send_keys(Keys.HOME)
            first = self.run_script(f"return document.querySelector('#{figure} .reading').textContent")
            drawing.send_keys(Keys.ARROW_RIGHT)
            second = self.run_script(f"return document.querySelector('#{figure} .reading').textContent")
            self.assertRegex(first, "λ = |κ = ")
            self.assertNotEqual(first, second)
            self.driver.find_element(By.CSS_SELECTOR, f"#{figure} details summary").click()
            count = self.wait(f"return document.querySelectorAll('#{figure} details tbody tr').length")
            if rows:
                self.assertEqual(rows, count)

    def test_every_control_has_a_name(self):
        self.open()
        tree = self.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
        roles = {"button", "link", "checkbox", "combobox", "searchbox", "image", "img", "DisclosureTriangle", "region", "application"}
        nameless = [node["role"]["value"] for node in tree if not node.get("ignored") and
                    node.get("role", {}).get("value") in roles and not node.get("name", {}).get("value")]
        self.assertEqual([], nameless)

    def contrast(self, selector, property_name="color"):
        return self.run_script("""
            const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
            const rgb = (colour) => { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
            const light = (c) => { const [r, g, b] = rgb(c).map((v) => v / 255).map((v) => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
              return .2126 * r + .7152 * g + .0722 * b; };
            const element = document.querySelector(arguments[0]); let behind = element;
            while (behind && /^rgba\\(.*, 0\\)$/.test(getComputedStyle(behind).backgroundColor)) behind = behind.parentElement;
            const a = light(getComputedStyle(element)[arguments[1]]), b = light(getComputedStyle(behind || document.body).backgroundColor);
            return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);""", selector, property_name)

    def test_both_colour_schemes(self):
        brightness = {}
        for scheme in ["light", "dark"]:
            browser.prefer(self.driver, scheme)
            self.open()
            brightness[scheme] = int(re.findall(r"\d+", self.run_script("return getComputedStyle(document.body).backgroundColor"))[0])
            for selector in ["body", "h1", ".lead", ".badge.certified", ".badge.decided", ".badge.supported", ".badge.refuted", ".badge.malformed",
                             ".kind", ".from", ".because", ".step", ".top nav a", ".instead a", "thead th", ".fence-title"]:
                self.assertGreaterEqual(self.contrast(selector), 4.5, f"{selector} in {scheme}")
            for digits in range(16):
                if self.driver.find_elements(By.CSS_SELECTOR, f".h{digits}"):
                    self.assertGreaterEqual(self.contrast(f".h{digits}"), 4.5, f".h{digits} in {scheme}")
        self.assertGreater(brightness["light"], 200)
        self.assertLess(brightness["dark"], 60)

    def test_scheme_button(self):
        browser.prefer(self.driver, "dark")
        self.open()
        for wanted in ["light", "dark", "as the system"]:
            self.driver.find_element(By.ID, "scheme").click()
            self.assertEqual(f"Colours: {wanted}", self.driver.find_element(By.ID, "scheme").get_attribute("aria-label"))

    def test_narrow_screen(self):
        browser.resize(self.driver, 360, 740)
        self.open("#ridge/push-through")
        self.run_script("for (const s of document.querySelectorAll('#note-ridge .statement, .heat-map')) s.open = true")
        for section in ["overview", "note-ridge", "errata", "mutants", "digits", "paths", "run"]:
            self.run_script(f"document.getElementById('{section}').scrollIntoView()")
            self.assertLessEqual(self.wait("return document.documentElement.scrollWidth"), 360, section)

    def test_a_note_is_shown_as_it_is_written(self):
        note = os.path.join(self.folder.name, "gradient.md")
        with open(note, "w", encoding="utf-8") as file:
            file.write("# Gradient\n\nLet $X \\in \\mathbb{R}^{n \\times d}$, $y \\in \\mathbb{R}^n$.\n\n"
                       "$$L(w) = \\|y - Xw\\|^2$$\n\n\\begin{align}\n\\nabla_w L(w) &= -2X^\\top y + 2X^\\top X w \\\\\n"
                       "&= 2X^\\top (Xw + y)\n\\end{align}\n\n$$w^* = (X^\\top X)^{-1} X^\\top y$$\n")
        page = os.path.join(self.folder.name, "gradient.html")
        subprocess.run([PROGRAM, "verify", "-q", note, "--report", "html=" + page, "-o", ""], check=False, stdout=subprocess.DEVNULL)
        self.driver.get("file://" + page)
        self.wait("return document.querySelector('.row-mark')")
        shown = self.run_script("return [...document.querySelectorAll('.note .shown')].map((s) => ["
                                "s.querySelector('summary math') !== null, s.querySelector('summary .margin').textContent.trim()])")
        self.assertEqual([True, True, True], [math for math, _ in shown])
        self.assertEqual(["defines", "refuted"], [margin for _, margin in shown[:2]])
        self.run_script("document.querySelector('.shown:has(.false-step)').scrollIntoView({ block: 'center' })")
        time.sleep(0.3)
        gap = self.run_script("const middle = (e) => { const r = e.getBoundingClientRect(); return r.top + r.height / 2; };"
                              "return [middle(document.querySelector('.row-mark')) - middle(document.querySelector('.false-step')),"
                              " middle(document.querySelector('.false-step')) - middle(document.querySelector('.shown mtr'))]")
        self.assertLess(abs(gap[0]), 8)   # the mark stands in the row of the false step,
        self.assertGreater(gap[1], 8)     # which is the second
        self.assertFalse(self.run_script("return document.querySelector('.counterexample').checkVisibility()"))
        self.run_script("document.querySelector('.shown:has(.false-step) > summary').click()")
        for part in [".counterexample", ".facts"]:
            self.assertTrue(self.run_script(f"return [...document.querySelectorAll('.shown[open] {part}')].some((e) => e.checkVisibility())"), part)
        browser.resize(self.driver, 390, 844)
        self.assertLessEqual(self.run_script("return document.documentElement.scrollWidth"), 390)

    def test_is_readable_without_scripts(self):
        with open(self.path, encoding="utf-8") as file:
            text = re.sub(r"<script(?! type).*?</script>", "", file.read(), flags=re.S)
        path = os.path.join(self.folder.name, "static.html")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        self.driver.get("file://" + path)
        self.assertGreater(self.driver.find_element(By.ID, "ridge/push-through").size["height"], 40)
        self.assertEqual(0, self.run_script("return [...document.querySelectorAll('.needs-script')].filter((e) => e.checkVisibility()).length"))

    def test_prints(self):
        self.open("#ridge/push-through")
        browser.prefer(self.driver, media="print")
        self.assertEqual("none", self.run_script("return getComputedStyle(document.querySelector('.top')).display"))
        pdf = self.driver.execute_cdp_cmd("Page.printToPDF", {"pageRanges": "1-3"})["data"]
        self.assertGreater(len(pdf), 10000)

    def test_strangers_scripts_do_not_run(self):
        self.open()
        self.run_script("const s = document.createElement('img'); s.setAttribute('onerror', 'window.ran = 1'); s.src = 'data:,'; document.body.append(s)")
        self.wait("return performance.now() > 0")
        self.assertIsNone(self.run_script("return window.ran"))
        complaints = [entry["message"] for entry in self.driver.get_log("browser")]
        self.assertTrue(any("Content Security Policy" in text for text in complaints), complaints)


if __name__ == "__main__":
    unittest.main()
