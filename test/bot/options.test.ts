import { ApplicationCommandOptionType as Type } from 'discord.js';
import { describe, expect, test } from 'vitest';
import {
  attachment,
  choice,
  optionalText,
  optionalWholeNumber,
  suggested,
  text,
  wholeNumber,
} from '../../bot/options.ts';

const described = {
  description: 'Name',
  description_localizations: { uk: expect.any(String), ru: expect.any(String) },
};

describe('an option describes itself to Discord', () => {
  test('as a text, with its longest length', () => {
    expect(text('form-field.name', { max: 80 }).describe('title')).toEqual({
      ...described,
      type: Type.String,
      name: 'title',
      required: true,
      max_length: 80,
    });
    expect(optionalText('form-field.name', { max: 80 }).describe('title')).toMatchObject({ required: false });
  });

  test('as a number, with its limits', () => {
    expect(wholeNumber('form-field.name', { min: 1, max: 30 }).describe('by')).toEqual({
      ...described,
      type: Type.Integer,
      name: 'by',
      required: true,
      min_value: 1,
      max_value: 30,
    });
    expect(optionalWholeNumber('form-field.name', { min: 0, max: 3 }).describe('by')).toMatchObject({
      required: false,
      min_value: 0,
    });
  });

  test('as a choice, with words in every language', () => {
    const option = choice('form-field.name', { yes: 'form-field.party', no: 'form-field.title' });

    expect(option.describe('answer')).toEqual({
      ...described,
      type: Type.String,
      name: 'answer',
      required: true,
      choices: [
        { value: 'yes', name: 'Party', name_localizations: { uk: expect.any(String), ru: expect.any(String) } },
        { value: 'no', name: 'Title', name_localizations: { uk: expect.any(String), ru: expect.any(String) } },
      ],
    });
  });

  test('as a text with suggestions, and as a file', () => {
    expect(suggested('form-field.name', async () => []).describe('workshop')).toMatchObject({
      type: Type.String,
      required: true,
      autocomplete: true,
    });
    expect(attachment('form-field.name', { most: 10 }).describe('file')).toMatchObject({
      type: Type.Attachment,
      required: true,
    });
  });
});
