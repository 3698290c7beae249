#!/usr/bin/env python3
"""Compare measured figures with the floor that stands: floor.py floor.json NAME=FILE...

One line a figure, "ok: ..." or "FAILED: ...". The floor says for each set which figures must be at least and which at most so much.
"""
import json
import sys


def main():
    with open(sys.argv[1], encoding='utf-8') as f:
        floor = json.load(f)
    measured = {}
    for pair in sys.argv[2:]:
        name, _, path = pair.partition('=')
        try:
            with open(path, encoding='utf-8') as f:
                measured[name] = json.load(f)
        except (OSError, ValueError):
            print(f'FAILED: no figures for {name}')
    for name, bounds in floor.items():
        for word, holds in (('at least', lambda a, b: a >= b), ('at most', lambda a, b: a <= b)):
            for figure, bound in bounds.get(word, {}).items():
                value = measured.get(name, {}).get(figure)
                ok = value is not None and holds(value, bound)
                shown = 'nothing' if value is None else f'{value:.3f}'
                print(f"{'ok' if ok else 'FAILED'}: {name}, {figure}: {shown} ({word} {bound})")


if __name__ == '__main__':
    main()
